package io.ringhall.engine.registrar;

import java.util.List;

/**
 * What a REGISTER comes to.
 *
 * @param bindings what is registered from now on; unchanged unless {@code status} is 200
 * @param contactHeaders values for Contact headers of the 200
 * @param minExpires for a 423, else 0
 * @param outbound whether the contact was taken as a flow (RFC 5626 §6): the answer says so
 */
public record RegisterOutcome(int status, List<Binding> bindings, List<String> contactHeaders, int minExpires, boolean outbound) {}
