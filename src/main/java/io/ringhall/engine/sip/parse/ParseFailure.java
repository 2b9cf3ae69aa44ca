package io.ringhall.engine.sip.parse;

import io.ringhall.engine.sip.message.SipRequest;
import org.jspecify.annotations.Nullable;

/**
 * A message that breaks the rules.
 *
 * @param status what a request of this kind is answered with, e.g. 400
 * @param answerable the request, when enough of it is sound to answer it; null = drop it
 */
public record ParseFailure(String reason, int status, @Nullable SipRequest answerable) implements Parsed {}
