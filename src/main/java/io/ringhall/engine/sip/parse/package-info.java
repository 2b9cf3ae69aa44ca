/** Bytes to messages. A malformed message is a value, never an exception. */
@NullMarked
package io.ringhall.engine.sip.parse;

import org.jspecify.annotations.NullMarked;
