package io.ringhall.engine.call;

import io.ringhall.engine.config.Confirmation;

/**
 * A leg that was dialled and has no final answer.
 *
 * @param hops forwards followed to get here
 * @param confirmation the member's rule, for whoever it is forwarded to as well
 * @param confirms an answer counts only after a 1
 */
record HuntLeg(int leg, String member, int hops, Confirmation confirmation, boolean confirms) {}
