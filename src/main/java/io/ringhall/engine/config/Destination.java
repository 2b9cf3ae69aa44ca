package io.ringhall.engine.config;

/** Where a call goes on: a Final, an overflow, a no-answer rule, an IVR key (behaviour.md §1, §5). */
public sealed interface Destination {
    record ToExtension(String number) implements Destination {}

    record ToGroup(String number) implements Destination {}

    record ToMenu(String number) implements Destination {}

    record ToQueue(String number) implements Destination {}

    record ToMailbox(String number) implements Destination {}

    /** An external number in the form it was typed; needs a trunk. */
    record ToExternal(String number) implements Destination {}

    /** Plays the prompt once, then hangs up. */
    record Announce(String prompt) implements Destination {}

    /** 486 to the caller. */
    record Busy() implements Destination {}

    /** No Final set: 480 to the caller. */
    record Nowhere() implements Destination {}
}
