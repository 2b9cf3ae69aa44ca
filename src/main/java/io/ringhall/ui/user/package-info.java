/** The people who sign in for a tenant. */
@NullMarked
package io.ringhall.ui.user;

import org.jspecify.annotations.NullMarked;
