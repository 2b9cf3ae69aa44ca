package io.ringhall.engine.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A country's ringing tone (ITU-T E.180 Supplement 2).
 *
 * @param country ISO 3166-1 in lower case; {@code eu} = what most of Europe has
 * @param hertz one frequency, or two sounding together; where the standard modulates one by another, its side bands
 * @param cadence milliseconds of sound and silence by turns, beginning with sound
 */
public record RingingTone(String country, List<Integer> hertz, List<Integer> cadence) {
    public static final RingingTone EUROPE = new RingingTone("eu", List.of(425), List.of(1_000, 4_000));

    private static final Map<String, RingingTone> ALL = new HashMap<>();

    static {
        ALL.put("eu", EUROPE);
        ring(List.of(425), List.of(1_000, 4_000), "ar", "br", "ch", "cz", "de", "dk", "fi", "gr", "it", "mx", "nl", "no", "pl", "sk", "ua");
        ring(List.of(425), List.of(1_000, 3_000), "be");
        ring(List.of(425), List.of(1_000, 5_000), "at", "pt", "se");
        ring(List.of(425), List.of(1_500, 3_000), "es");
        ring(List.of(440), List.of(1_500, 3_500), "fr");
        ring(List.of(425), List.of(1_250, 3_750), "hu");
        ring(List.of(425), List.of(1_850, 4_150), "ro");
        ring(List.of(425), List.of(800, 3_200), "ru");
        ring(List.of(450), List.of(2_000, 4_000), "tr");
        ring(List.of(450), List.of(1_000, 4_000), "cn");
        ring(List.of(400), List.of(1_000, 3_000), "il");
        ring(List.of(400), List.of(1_000, 4_000), "th");
        ring(List.of(384, 416), List.of(1_000, 2_000), "jp");
        ring(List.of(440, 480), List.of(1_000, 2_000), "kr");
        ring(List.of(440, 480), List.of(2_000, 4_000), "ca", "us");
        ring(List.of(440, 480), List.of(400, 200, 400, 3_000), "hk");
        ring(List.of(400, 450), List.of(400, 200, 400, 2_000), "au", "gb", "ie", "nz");
        ring(List.of(375, 425), List.of(400, 200, 400, 2_000), "in");
        ring(List.of(383, 416), List.of(400, 200, 400, 2_000), "za");
        ring(List.of(401, 449), List.of(400, 200, 400, 2_000), "sg");
    }

    private static void ring(List<Integer> hertz, List<Integer> cadence, String... countries) {
        for (var country : countries) {
            ALL.put(country, new RingingTone(country, hertz, cadence));
        }
    }

    /** Null for a country that is not in the table. */
    public static @Nullable RingingTone of(String country) {
        return ALL.get(country);
    }
}
