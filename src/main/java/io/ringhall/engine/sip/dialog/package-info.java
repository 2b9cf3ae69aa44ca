/** RFC 3261 §12: dialogs as values. */
@NullMarked
package io.ringhall.engine.sip.dialog;

import org.jspecify.annotations.NullMarked;
