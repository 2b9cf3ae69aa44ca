/** SIP messages: lazy views over bytes, and builders. */
@NullMarked
package io.ringhall.engine.sip.message;

import org.jspecify.annotations.NullMarked;
