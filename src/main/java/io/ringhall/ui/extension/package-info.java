/** Extensions: the list with live registration state, their credentials, and where they are used. */
@NullMarked
package io.ringhall.ui.extension;

import org.jspecify.annotations.NullMarked;
