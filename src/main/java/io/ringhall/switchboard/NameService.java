package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.dns.DnsAnswer;
import io.ringhall.engine.dns.DnsQuestion;
import io.ringhall.engine.dns.DnsRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.NAPTRRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** The name servers of this machine, asked without blocking; what they say is kept for its TTL by the engine's locators. */
final class NameService implements EnginePorts.Resolver {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** RFC 2308 §5: how long "there is none" is believed when no SOA says it. */
    private static final long NEGATIVE_TTL = 60;

    private final Resolver resolver;

    NameService(Resolver resolver) {
        this.resolver = resolver;
        resolver.setTimeout(PATIENCE);
    }

    /** By the machine's own settings (resolv.conf). */
    static NameService ofThisMachine() {
        return new NameService(new ExtendedResolver());
    }

    @Override
    public void ask(DnsQuestion question, Consumer<DnsAnswer> answer) {
        Name name;
        try {
            name = Name.fromString(question.name(), Name.root);
        } catch (TextParseException notAName) {
            answer.accept(new DnsAnswer.Failed("not a host name"));
            return;
        }
        var query = Message.newQuery(Record.newRecord(name, type(question), DClass.IN));
        resolver.sendAsync(query).whenComplete((response, failure) -> answer.accept(
                failure != null
                        ? new DnsAnswer.Failed(failure instanceof IOException ? "the name server does not answer" : "the name server failed")
                        : read(response, type(question))));
    }

    private static int type(DnsQuestion question) {
        return switch (question.type()) {
            case NAPTR -> Type.NAPTR;
            case SRV -> Type.SRV;
            case A -> Type.A;
            case AAAA -> Type.AAAA;
        };
    }

    /** Aliases (CNAME) come with what they lead to; the records of the type asked for are the answer. */
    private static DnsAnswer read(Message response, int type) {
        int code = response.getRcode();
        if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
            return new DnsAnswer.Failed("the name server says " + Rcode.string(code));
        }
        var records = new ArrayList<DnsRecord>();
        long ttl = Long.MAX_VALUE;
        for (var each : response.getSection(Section.ANSWER)) {
            ttl = Math.min(ttl, each.getTTL());
            if (each.getType() == type) {
                switch (each) {
                    case NAPTRRecord naptr -> records.add(new DnsRecord.Naptr(
                            naptr.getOrder(), naptr.getPreference(), naptr.getFlags(), naptr.getService(), text(naptr.getReplacement())));
                    case SRVRecord srv ->
                        records.add(new DnsRecord.Srv(srv.getPriority(), srv.getWeight(), srv.getPort(), text(srv.getTarget())));
                    case ARecord a -> records.add(new DnsRecord.Address(a.getAddress()));
                    case AAAARecord a -> records.add(new DnsRecord.Address(a.getAddress()));
                    default -> {}
                }
            }
        }
        return new DnsAnswer.Known(records, records.isEmpty() ? negative(response) : ttl);
    }

    /** RFC 2308 §5 */
    private static long negative(Message response) {
        for (var each : response.getSection(Section.AUTHORITY)) {
            if (each instanceof SOARecord soa) {
                return Math.min(soa.getTTL(), soa.getMinimum());
            }
        }
        return NEGATIVE_TTL;
    }

    private static String text(Name name) {
        return name.toString(true);
    }
}
