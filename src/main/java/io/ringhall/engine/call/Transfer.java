package io.ringhall.engine.call;

/**
 * A transfer under way (RFC 3515): the party is on its way to a new target.
 *
 * @param leg the transferor's leg, on which the outcome is told
 * @param by the transferor's number
 * @param present the transferor is still on its leg and gets the call back when the target fails
 * @param former who was the party before
 * @param far the other leg before, {@code member} its name
 */
public record Transfer(int leg, String by, boolean present, Party former, int far, String member) {
    Transfer gone() {
        return new Transfer(leg, by, false, former, far, member);
    }
}
