/** Digest authentication (RFC 7616, RFC 8760; RFC 3261 §22). */
@NullMarked
package io.ringhall.engine.sip.auth;

import org.jspecify.annotations.NullMarked;
