/** STUN as SIP needs it: keep-alives on the port that carries SIP (RFC 5626 §3.5.2, RFC 8489). */
@NullMarked
package io.ringhall.engine.sip.stun;

import org.jspecify.annotations.NullMarked;
