package io.ringhall.plan.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with variables in braces: {@code https://crm.example.com/pop?n={caller}&c={crm_account}}. */
public final class HookTemplate {
    /** All variables, as they are typed between braces. */
    public static final List<String> VARIABLES = List.of(
            "event", "eventid", "time", "caller", "callername", "did", "group", "groupname", "agent", "callid", "stage",
            "crm_account", "outcome", "wait", "talk");

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");

    private HookTemplate() {}

    /** @param encode makes a value fit where it stands; a variable without a value becomes empty */
    public static String fill(String template, Map<String, String> values, UnaryOperator<String> encode) {
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        VARIABLES.contains(found.group(1))
                                ? encode.apply(values.getOrDefault(found.group(1), ""))
                                : found.group()));
    }

    /** The first variable that does not exist. */
    public static Optional<String> unknown(String template) {
        return VARIABLE.matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !VARIABLES.contains(name))
                .findFirst();
    }

    /** Where the request goes is never up to a caller: no variable before the path. */
    static boolean namesHostBy(String url) {
        int scheme = url.indexOf("://");
        int path = scheme < 0 ? -1 : url.indexOf('/', scheme + 3);
        return VARIABLE.matcher(path < 0 ? url : url.substring(0, path)).find();
    }
}
