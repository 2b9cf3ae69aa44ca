/** Calls: live, history, and one call's decision trace. */
@NullMarked
package io.ringhall.ui.call;

import org.jspecify.annotations.NullMarked;
