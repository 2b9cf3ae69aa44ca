package io.ringhall.engine.call;

import java.util.ArrayList;
import java.util.List;

/** What is said, as prompt ids to be played one after the other. Names cannot be spoken, numbers can, digit by digit. */
public final class Spoken {
    private Spoken() {}

    /** Prompts a spoken number may need. */
    public static final List<String> NUMBERS = List.of(
            "digit-0", "digit-1", "digit-2", "digit-3", "digit-4", "digit-5", "digit-6", "digit-7", "digit-8", "digit-9",
            "digit-plus", "digit-star", "digit-pound");

    /** Prompts of a confirmation, besides numbers. */
    public static final List<String> CONFIRMATION =
            List.of("confirm-caller", "confirm-withheld", "confirm-group", "confirm-keys", Confirmations.TAKEN);

    /** Who calls which group, and the keys. */
    static List<String> confirmation(Call call, HuntPlan plan) {
        var said = new ArrayList<String>();
        var caller = call.party().who();
        var number = caller.anonymous() ? List.<String>of() : number(caller.number());
        if (number.isEmpty()) {
            said.add("confirm-withheld");
        } else {
            said.add("confirm-caller");
            said.addAll(number);
        }
        var group = plan.groupNumber();
        if (group != null) {
            said.add("confirm-group");
            said.addAll(number(group));
        }
        said.add("confirm-keys");
        return List.copyOf(said);
    }

    /** Characters that are not dialled are left out. */
    public static List<String> number(String text) {
        var said = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '+' -> said.add("digit-plus");
                case '*' -> said.add("digit-star");
                case '#' -> said.add("digit-pound");
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> said.add("digit-" + c);
                default -> {}
            }
        }
        return said;
    }
}
