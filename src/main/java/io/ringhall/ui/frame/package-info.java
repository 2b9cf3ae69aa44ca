/** The console's frame: log-in, navigation, tenant switch, colour scheme, not found. */
@NullMarked
package io.ringhall.ui.frame;

import org.jspecify.annotations.NullMarked;
