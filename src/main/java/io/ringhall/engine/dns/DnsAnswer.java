package io.ringhall.engine.dns;

import java.util.List;

/** What the name service said to one question. */
public sealed interface DnsAnswer {
    /** @param records empty = the name or the type does not exist @param ttlSeconds how long this may be believed */
    record Known(List<DnsRecord> records, long ttlSeconds) implements DnsAnswer {
        public Known {
            records = List.copyOf(records);
        }
    }

    /** No server answered. @param why in plain English */
    record Failed(String why) implements DnsAnswer {}
}
