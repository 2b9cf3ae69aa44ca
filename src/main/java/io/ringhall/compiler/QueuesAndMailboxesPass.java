package io.ringhall.compiler;

import io.ringhall.plan.ThingKind;
import io.ringhall.plan.queue.QueueRulesData;
import java.util.List;

/** The own fields of queues and mailboxes. */
final class QueuesAndMailboxesPass implements Pass {
    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        for (var queue : plan.queues()) {
            var found = findings.about(ThingKind.QUEUE, queue.number());
            found.range("maxWaitSeconds", "max-wait-range", "The longest wait in seconds", queue.maxWaitSeconds(), 10, 7200);
            rules(queue.rules(), queue.maxWaitSeconds(), found);
        }
        for (var mailbox : plan.mailboxes()) {
            findings.about(ThingKind.MAILBOX, mailbox.number())
                    .range("maxSeconds", "message-length-range", "The longest message in seconds", mailbox.maxSeconds(), 10, 1800);
            twice(mailbox.subscribers(), "subscribers", findings.about(ThingKind.MAILBOX, mailbox.number()));
        }
    }

    private static void rules(QueueRulesData rules, int maxWait, Findings.About found) {
        found.range("ringSeconds", "ring-range", "An agent's ring time in seconds", rules.ringSeconds(), 5, 120);
        found.range("wrapUpSeconds", "wrap-up-range", "The wrap-up in seconds", rules.wrapUpSeconds(), 0, 600);
        found.range("minAgents", "min-agents-range", "The least number of agents", rules.minAgents(), 0, 1000);
        found.range("maxCallers", "max-callers-range", "The most callers", rules.maxCallers(), 0, 10_000);
        if (rules.announceSeconds() != 0) {
            found.range("announceSeconds", "announce-range", "The seconds between two announcements", rules.announceSeconds(), 10, 600);
        }
        if (rules.minAgents() > 0 && rules.tooFew() == null) {
            found.warning("minAgents", "too-few-nowhere", "Without a destination for too few agents callers wait all the same");
        }
        twice(rules.agents(), "agents", found);
        for (int i = 0; i < rules.joiners().size(); i++) {
            if (!rules.joiners().get(i).matches("\\d{1,9}\\*|\\d{2,10}|\\*")) {
                found.error("joiners[" + i + "]", "joiner-format", "An extension's number, or its first digits and a star");
            }
        }
        for (var key : rules.exits().keySet()) {
            if (!key.matches("[0-9*#]")) {
                found.error("exits." + key, "key-unknown", "A key is one of 0-9, * and #");
            }
        }
        for (int i = 0; i < rules.escalations().size(); i++) {
            var escalation = rules.escalations().get(i);
            var path = "escalations[" + i + "]";
            found.range(path + ".afterSeconds", "escalation-range", "The wait before further agents are called in seconds",
                    escalation.afterSeconds(), 1, 7200);
            if (escalation.afterSeconds() >= maxWait) {
                found.warning(path + ".afterSeconds", "escalation-late", "Callers have left the queue before these agents are called");
            }
            twice(escalation.agents(), path + ".agents", found);
        }
    }

    private static void twice(List<String> agents, String path, Findings.About found) {
        for (int i = 0; i < agents.size(); i++) {
            if (agents.indexOf(agents.get(i)) < i) {
                found.error(path + "[" + i + "]", "listed-twice", "Extension " + agents.get(i) + " is in the list already");
            }
        }
    }
}
