package io.ringhall.compiler;

import io.ringhall.plan.ThingKind;

/** The own fields of queues and mailboxes. */
final class QueuesAndMailboxesPass implements Pass {
    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        for (var queue : plan.queues()) {
            findings.about(ThingKind.QUEUE, queue.number())
                    .range("maxWaitSeconds", "max-wait-range", "The longest wait in seconds", queue.maxWaitSeconds(), 10, 7200);
        }
        for (var mailbox : plan.mailboxes()) {
            findings.about(ThingKind.MAILBOX, mailbox.number())
                    .range("maxSeconds", "message-length-range", "The longest message in seconds", mailbox.maxSeconds(), 10, 1800);
        }
    }
}
