package io.ringhall.compiler;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.prompt.BuiltInPrompts;

/** Audio that is to be played exists, as the tenant's own file or a built-in one. */
final class PromptsPass implements Pass {
    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        plan.ivrs().forEach(ivr -> check(plan, ThingKind.IVR, ivr.number(), "greeting", ivr.greeting(), findings));
        plan.queues().forEach(queue -> {
            check(plan, ThingKind.QUEUE, queue.number(), "welcome", queue.welcome(), findings);
            check(plan, ThingKind.QUEUE, queue.number(), "music", queue.music(), findings);
        });
        plan.mailboxes()
                .forEach(box -> check(plan, ThingKind.MAILBOX, box.number(), "greeting", box.greeting(), findings));
        draft.destinations().stream()
                .filter(placed -> placed.destination().kind() == DestinationData.Kind.ANNOUNCEMENT)
                .filter(placed -> !placed.destination().number().isBlank())
                .forEach(placed -> check(
                        plan, placed.kind(), placed.owner(), placed.path(), placed.destination().number(), findings));
    }

    static boolean isThere(TenantPlan plan, String prompt) {
        return plan.prompts().contains(prompt) || BuiltInPrompts.find(prompt).isPresent();
    }

    private static void check(
            TenantPlan plan, ThingKind kind, String owner, String path, String prompt, Findings findings) {
        if (!isThere(plan, prompt)) {
            findings.about(kind, owner).error(path, "prompt-unknown", "There is no prompt " + prompt);
        }
    }
}
