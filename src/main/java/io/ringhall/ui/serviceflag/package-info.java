/** Service flags: how they stand, their hours, and changing them. */
@NullMarked
package io.ringhall.ui.serviceflag;

import org.jspecify.annotations.NullMarked;
