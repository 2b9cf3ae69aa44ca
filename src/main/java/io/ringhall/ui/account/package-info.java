/** What the signed-in user sets for themselves: password, access tokens. */
@NullMarked
package io.ringhall.ui.account;

import org.jspecify.annotations.NullMarked;
