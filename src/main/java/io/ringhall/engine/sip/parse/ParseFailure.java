package io.ringhall.engine.sip.parse;

import io.ringhall.engine.sip.message.SipRequest;
import org.jspecify.annotations.Nullable;

/**
 * Why bytes are no acceptable message.
 *
 * @param status to answer with: 400, 414, 505, 513
 * @param answerable the request, as far as it can be answered (it has a Via line, and is no ACK); null = drop it. Its getters give
 *     placeholders for what is missing
 */
public record ParseFailure(String reason, int status, @Nullable SipRequest answerable) implements Parsed {}
