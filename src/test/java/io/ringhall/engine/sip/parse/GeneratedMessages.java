package io.ringhall.engine.sip.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Valid requests and responses in all the ways RFC 3261 §7 and §25 let one write them: compact names, folding, blanks, quotes, escapes, order, comma lists. */
final class GeneratedMessages {
    private static final List<String> METHODS = List.of("INVITE", "REGISTER", "BYE", "OPTIONS", "CANCEL", "SUBSCRIBE", "NOTIFY", "REFER", "MESSAGE", "X-Own.Method");
    private static final List<String> HOSTS = List.of("example.com", "192.0.2.4", "a-b.example.org", "[2001:db8::9:1]", "EXAMPLE.net", "h");
    private static final List<String> USERS = List.of("101", "alice", "%61lice", "a.b-c_d", "+15550123", "j%40s0n", "*64", "user;x=1", "a=b&c$d,e?f/g");
    private static final List<String> NAMES = List.of("", "Bob ", "\"Bob\" ", "\"A. G. \\\"Bell\\\"\" ", "\"\" ", "Two Words ", "\"J\u00fcrgen, the 1st <x>\" ", "\"semi;colon\"\t");
    private static final List<String> TOKENS = List.of("a", "t-1.x!%*_+`'~", "9", "Z0", "abc");

    private final Random random;

    GeneratedMessages(long seed) {
        random = new Random(seed);
    }

    byte[] next() {
        var method = one(METHODS);
        boolean request = random.nextInt(3) > 0;
        var body = random.nextInt(3) == 0 ? "v=0\r\n\r\nany: thing\r\n" : "";
        var lines = new ArrayList<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            lines.add(line("Via", "v", via()));
        }
        var rest = new ArrayList<>(List.of(
                line("From", "f", address() + ";tag=" + one(TOKENS)), line("To", "t", address() + (random.nextBoolean() ? "" : ";tag=" + one(TOKENS))),
                line("Call-ID", "i", one(TOKENS) + (random.nextBoolean() ? "" : "@" + "host.example")),
                line("CSeq", "CSEQ", random.nextInt(Integer.MAX_VALUE) + one(List.of(" ", "  ", "\t")) + method), line("Max-Forwards", "max-forwards", "" + random.nextInt(256)),
                line("Content-Length", "l", "" + body.length())));
        if (random.nextBoolean()) {
            rest.add(line("Contact", "m", random.nextInt(4) == 0 ? address() + " , " + address() : address() + ";expires=60;q=0.5"));
        }
        if (random.nextBoolean()) {
            rest.add(line("Subject", "s", "some   text: \"not quoted"));
        }
        if (random.nextBoolean()) {
            rest.add("X-" + one(TOKENS).replaceAll("[^a-zA-Z0-9]", "") + ": " + one(TOKENS));
        }
        if (!body.isEmpty()) {
            rest.add(line("Content-Type", "c", "application/sdp"));
        }
        Collections.shuffle(rest, random);
        lines.addAll(rest);
        var start = request ? method + " " + uri() + " SIP/2.0" : "SIP/2.0 " + one(List.of("100", "180", "200", "486", "699")) + " " + one(List.of("OK", "Any reason: \u00fc", "x"));
        return (start + "\r\n" + String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private String via() {
        var value = one(List.of("SIP/2.0/", "SIP / 2.0 / ")) + one(List.of("UDP", "TCP", "TLS")) + one(List.of(" ", "\t ")) + one(HOSTS)
                + one(List.of("", ":5060", ":15062")) + one(List.of(";", " ; ")) + "branch=z9hG4bK" + random.nextInt(1_000_000);
        return value + one(List.of("", ";rport", ";received=192.0.2.1", ";ttl=4;x=\"q\""));
    }

    private String uri() {
        return one(List.of("sip:", "sips:")) + one(List.of("", one(USERS) + "@")) + one(HOSTS) + one(List.of("", ":5061")) + one(List.of("", ";transport=tcp", ";lr;x=%20"));
    }

    private String address() {
        return one(NAMES) + "<" + uri() + one(List.of("", "?Subject=a%20b")) + ">" + one(List.of("", ";p", ";p=\"v;,\""));
    }

    /** RFC 3261 §7.3.1: the name in any case or short, blanks around the colon, folding between parts. */
    private String line(String name, String shorter, String value) {
        var head = one(List.of(name, name, name.toUpperCase(), shorter)) + one(List.of(":", ": ", " : ", ":\r\n "));
        return head + (random.nextInt(4) == 0 ? value.replaceFirst("> ?;", ">\r\n\t;") : value);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
