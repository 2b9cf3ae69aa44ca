package io.ringhall.engine;

import io.ringhall.engine.dns.DnsAnswer;
import io.ringhall.engine.dns.DnsQuestion;
import io.ringhall.engine.report.CallRecord;
import io.ringhall.engine.report.CallSnapshot;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.report.FlagState;
import io.ringhall.engine.report.RecordedCall;
import io.ringhall.engine.report.PinCheck;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.engine.report.StoredMessage;
import io.ringhall.engine.report.TrunkState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the engine needs from outside. Every method is called on an event loop and must return within microseconds: hand
 * the work to another thread.
 */
public record EnginePorts(
        Records records,
        Bindings bindings,
        Rotations rotations,
        Prompts prompts,
        Messages messages,
        Watcher watcher,
        Resolver resolver,
        Agents agents,
        Flags flags,
        Recordings recordings) {

    /** Without a memory of agents' log-ins and of service flags. */
    public EnginePorts(
            Records records,
            Bindings bindings,
            Rotations rotations,
            Prompts prompts,
            Messages messages,
            Watcher watcher,
            Resolver resolver) {
        this(records, bindings, rotations, prompts, messages, watcher, resolver, Agents.FORGETFUL, Flags.NONE, Recordings.NOWHERE);
    }

    /** Keeps who is logged in to which queue over a restart. */
    public interface Agents {
        Agents FORGETFUL = new Agents() {
            @Override
            public List<AgentLogin> load() {
                return List.of();
            }

            @Override
            public void changed(AgentLogin login) {}
        };

        /** Read once at start. May block. */
        List<AgentLogin> load();

        void changed(AgentLogin login);
    }

    /** What an agent chose last. */
    public record AgentLogin(String domain, String queue, String extension, boolean in) {}

    /** Without a name service: trunks are reached by literal addresses only. */
    public EnginePorts(Records records, Bindings bindings, Rotations rotations, Prompts prompts, Messages messages, Watcher watcher) {
        this(records, bindings, rotations, prompts, messages, watcher, (question, answer) -> answer.accept(new DnsAnswer.Failed("no name service")));
    }

    /** What people did to service flags, over a restart. */
    public interface Flags {
        Flags NONE = new Flags() {
            @Override
            public Map<String, FlagMemory> load() {
                return Map.of();
            }

            @Override
            public void changed(String flagId, FlagMemory memory) {}
        };

        /** Read once at start, by the flag's id. May block. */
        Map<String, FlagMemory> load();

        /** {@link FlagMemory#NONE} = nothing is to be remembered. */
        void changed(String flagId, FlagMemory memory);
    }

    /** The name service. */
    public interface Resolver {
        /** Asks, and answers on any thread, once; never blocks. Answers are believed for their TTL, so nothing need be cached here. */
        void ask(DnsQuestion question, Consumer<DnsAnswer> answer);
    }

    /** These with another watcher. */
    public EnginePorts watchedBy(Watcher other) {
        return new EnginePorts(records, bindings, rotations, prompts, messages, other, resolver, agents, flags, recordings);
    }

    /** Takes recordings of calls. */
    public interface Recordings {
        Recordings NOWHERE = new Recordings() {
            @Override
            public Path fileFor(String domain, String callId) {
                return Path.of(System.getProperty("java.io.tmpdir"), "ringhall-" + callId.replaceAll("[^A-Za-z0-9._-]", "_") + ".wav");
            }

            @Override
            public void begun(RecordedCall call) {}

            @Override
            public void ended(RecordedCall call, boolean complete) {}
        };

        /** Where to write; the engine makes the folder. */
        Path fileFor(String domain, String callId);

        /** The recording has begun: should the process die, the file is as long as it is. */
        void begun(RecordedCall call);

        /** The file is closed; on a file thread. @param complete false: the disk refused some of it */
        void ended(RecordedCall call, boolean complete);
    }

    /** Takes call records. */
    public interface Records {
        /** A call was answered (its record so far) or has ended (its final record, same id). */
        void write(CallRecord record);
    }

    /** Keeps registrations over a restart. */
    public interface Bindings {
        /** Read once at start; expired ones are dropped by the engine. May block: it is not called on a loop. */
        List<RegisteredContact> load();

        /** All bindings of one extension, after a change. Empty = none left. */
        void changed(String domain, String extension, List<RegisteredContact> bindings);
    }

    /** Keeps the turns of rotating stages over a restart. */
    public interface Rotations {
        /** Read once at start. May block. */
        Map<String, Long> load();

        void advanced(String key, long next);
    }

    /** Audio by id: built-in prompts and uploaded files. Called when a configuration is applied, never on a loop. */
    public interface Prompts {
        /** A WAV file, or null when there is none by that id. */
        @Nullable Path find(String domain, String id);
    }

    /** Mailbox messages. */
    public interface Messages {
        /** Counts messages; the answer comes later, or not at all while it cannot be had. */
        void count(String domain, String mailbox, Counted reply);

        /** Where the recording of a new message is to be written; the engine creates the file. */
        Path fileFor(String domain, String mailbox, String callId);

        /** Whether a PIN opens a mailbox by phone; answered on any thread. @param subscriber the caller is one @param pin empty = not asked yet */
        default void checkPin(String domain, String mailbox, boolean subscriber, String pin, Consumer<PinCheck> reply) {
            reply.accept(PinCheck.LOCKED);
        }

        /** The messages of a mailbox in the order they came; answered on any thread. */
        default void list(String domain, String mailbox, Consumer<List<StoredMessage>> reply) {
            reply.accept(List.of());
        }

        /** A message was heard by phone, or is to be deleted. @param done run on any thread when the counts have changed */
        default void mark(String domain, String mailbox, String id, boolean deleted, Runnable done) {}

        /** A message was left; the file is complete. Called on a media thread. */
        void left(String domain, String mailbox, String callId, String from, @Nullable String fromName, Path file, long millis);
    }

    /** Takes the counts of a mailbox. May be called by any thread. */
    @FunctionalInterface
    public interface Counted {
        /** @param waiting not yet heard @param heard the others */
        void counted(int waiting, int heard);
    }

    /** Watches what is live. */
    public interface Watcher {
        /** A call appeared or changed. */
        void call(CallSnapshot call);

        void callEnded(String domain, String callId);

        /** Registrations of one extension changed. */
        void registrations(String domain, String extension, int contacts);

        /** A trunk's registration or availability changed. */
        default void trunk(TrunkState state) {}

        /** A service flag is set or clear now, or something else about it changed. */
        default void flag(FlagState state) {}
    }
}
