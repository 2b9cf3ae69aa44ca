package io.ringhall.plan.prompt;

import java.util.List;
import java.util.Optional;

/** The audio that comes with the product, as resources {@code /prompts/en/<id>.wav}. */
public final class BuiltInPrompts {
    private static final List<PromptData> ALL = List.of(
            PromptData.builtIn("beep", "Beep", 1),
            PromptData.builtIn("call-recorded", "This call may be recorded", 2),
            PromptData.builtIn("flag-clear", "Service flag is clear", 2),
            PromptData.builtIn("flag-holiday", "Today is a holiday", 2),
            PromptData.builtIn("flag-menu", "Keys of a service flag", 10),
            PromptData.builtIn("flag-no-holiday", "Today is no holiday", 3),
            PromptData.builtIn("flag-pin", "Enter the PIN", 2),
            PromptData.builtIn("flag-pin-wrong", "Wrong PIN", 3),
            PromptData.builtIn("flag-set", "Service flag is set", 2),
            PromptData.builtIn("goodbye", "Goodbye", 2),
            PromptData.builtIn("hold-music", "Hold music", 30),
            PromptData.builtIn("ivr-greeting", "IVR greeting", 5),
            PromptData.builtIn("mailbox-greeting", "Mailbox greeting", 5),
            PromptData.builtIn("queue-welcome", "Queue welcome", 5),
            PromptData.builtIn("unavailable", "Nobody is available", 4));

    private BuiltInPrompts() {}

    public static List<PromptData> all() {
        return ALL;
    }

    public static Optional<PromptData> find(String id) {
        return ALL.stream().filter(prompt -> prompt.id().equals(id)).findFirst();
    }
}
