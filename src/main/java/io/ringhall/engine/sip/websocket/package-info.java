/** SIP over WebSocket, the server's side (RFC 7118 over RFC 6455): the upgrade and the frames, pure. */
@NullMarked
package io.ringhall.engine.sip.websocket;

import org.jspecify.annotations.NullMarked;
