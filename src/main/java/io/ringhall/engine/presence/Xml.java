package io.ringhall.engine.presence;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes small XML documents; what XML 1.0 cannot hold is left out. */
final class Xml {
    private final StringBuilder out = new StringBuilder(512).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n");

    /** Begins an element; attributes in pairs of name and value, those without a value are left out. */
    Xml open(String name, @Nullable String... attributes) {
        begin(name, attributes);
        out.append('>');
        return this;
    }

    Xml close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Xml empty(String name, @Nullable String... attributes) {
        begin(name, attributes);
        out.append("/>");
        return this;
    }

    Xml text(String name, String text, @Nullable String... attributes) {
        open(name, attributes);
        escaped(text);
        return close(name);
    }

    private void begin(String name, @Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escaped(value);
                out.append('"');
            }
        }
    }

    private void escaped(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    // XML 1.0 §2.2
                    if (c >= ' ' && c < 0xd800 || c >= 0xe000 && c < 0xfffe || c >= 0x10000) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }

    byte[] bytes() {
        return out.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
