/** Telephone numbers. */
@NullMarked
package io.ringhall.ui.number;

import org.jspecify.annotations.NullMarked;
