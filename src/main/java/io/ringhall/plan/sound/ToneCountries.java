package io.ringhall.plan.sound;

import java.util.List;

/** The countries whose ringing tone can be chosen: ISO 3166-1 codes in lower case; {@code eu} is the tone most of Europe has. */
public final class ToneCountries {
    public static final List<String> ALL = List.of(
            "eu", "ar", "at", "au", "be", "br", "ca", "ch", "cn", "cz", "de", "dk", "es", "fi", "fr", "gb", "gr", "hk", "hu", "ie", "il",
            "in", "it", "jp", "kr", "mx", "nl", "no", "nz", "pl", "pt", "ro", "ru", "se", "sg", "sk", "th", "tr", "ua", "us", "za");

    private ToneCountries() {}
}
