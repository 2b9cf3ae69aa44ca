package io.ringhall.plan.prompt;

import java.util.List;
import java.util.Optional;

/** The audio that comes with the product, as resources {@code /prompts/en/<id>.wav}. */
public final class BuiltInPrompts {
    private static final List<PromptData> ALL = List.of(
            new PromptData("beep", "Beep", 1, true),
            new PromptData("call-recorded", "This call may be recorded", 2, true),
            new PromptData("goodbye", "Goodbye", 2, true),
            new PromptData("hold-music", "Hold music", 30, true),
            new PromptData("ivr-greeting", "IVR greeting", 5, true),
            new PromptData("mailbox-greeting", "Mailbox greeting", 5, true),
            new PromptData("queue-welcome", "Queue welcome", 5, true),
            new PromptData("unavailable", "Nobody is available", 4, true));

    private BuiltInPrompts() {}

    public static List<PromptData> all() {
        return ALL;
    }

    public static Optional<PromptData> find(String id) {
        return ALL.stream().filter(prompt -> prompt.id().equals(id)).findFirst();
    }
}
