/** Trunks: the ways to the public network. */
@NullMarked
package io.ringhall.ui.trunk;

import org.jspecify.annotations.NullMarked;
