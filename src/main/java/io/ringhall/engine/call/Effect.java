package io.ringhall.engine.call;

import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry;
import io.ringhall.engine.trunk.OutsideNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the call machine wants done. This list is all it can do. */
public sealed interface Effect {
    /** 180 to the caller; nothing when it was sent before or the caller is already answered. */
    record RingCaller() implements Effect {}

    /** The caller will hear the engine while phones ring: what it is sent is settled before they are invited. */
    record PrepareRingback() implements Effect {}

    /** 183 to the caller with this sound; 180 where it cannot be. Within an answered call the party hears it. */
    record PlayRingback(Ringback ringback) implements Effect {}

    /** The caller hears what this leg plays before its answer; where that cannot be, as {@link RingCaller}. */
    record PassEarlyMedia(int leg) implements Effect {}

    /** Final refusal of the caller. */
    record Reject(int status, String reason) implements Effect {}

    /** Answer the caller by the engine itself, so that it can be played to. */
    record AnswerCaller() implements Effect {}

    /**
     * INVITE a contact.
     *
     * @param sentOn a phone of the member sent the call on to another extension; null = none did
     * @param apart its sound is its own from the beginning, so that it can be played to while others ring
     * @param atOnce the phone is to answer by itself
     */
    record Dial(
            int leg, String member, Contact contact, Presentation presentation, int stage, @Nullable SentOn sentOn, boolean apart,
            boolean atOnce)
            implements Effect {
        public Dial(int leg, String member, Contact contact, Presentation presentation, int stage) {
            this(leg, member, contact, presentation, stage, null, false, false);
        }

        public Dial(
                int leg, String member, Contact contact, Presentation presentation, int stage, @Nullable SentOn sentOn, boolean apart) {
            this(leg, member, contact, presentation, stage, sentOn, apart, false);
        }
    }

    /** @param to the extension a 3xx named @param status that 3xx */
    record SentOn(String to, int status) {}

    /**
     * INVITE an outside number.
     *
     * @param trunks to be tried in this order, never empty
     * @param callerId number to show, null = the trunk's own
     * @param apart as in {@link Dial}
     */
    record DialOut(
            int leg,
            String member,
            OutsideNumber number,
            List<TrunkConfig> trunks,
            @Nullable String callerId,
            int stage,
            boolean apart)
            implements Effect {}

    record Cancel(int leg, CancelCause cause) implements Effect {}

    /** BYE an established leg. */
    record HangUp(int leg) implements Effect {}

    /** The winning leg and the caller talk: answer the caller if that is still to do, and join their audio. */
    record Connect(int leg, String member) implements Effect {}

    /** A leg that was dialled apart has answered: the engine talks to it, and hears its keys. */
    record Attend(int leg, String member) implements Effect {}

    /** Play prompts to such a leg, one after the other; {@link CallEvent.LegPlayed} follows. */
    record Tell(int leg, List<String> prompts, int token) implements Effect {}

    /** For the record: the leg was answered, which did not count. @param result as in {@code LegRecord} */
    record Unconfirmed(int leg, String result) implements Effect {}

    /** Play several prompts to the caller, one after the other; {@link CallEvent.Played} follows. */
    record Say(List<String> prompts, int token) implements Effect {}

    /** The call waits in this queue from now on; {@link CallEvent.QueueMoved} follows. */
    record JoinQueue(String queue) implements Effect {}

    /** It waits no more; agents who rang for it are free again. */
    record LeaveQueue() implements Effect {}

    /** An agent does not ring for this call any more. @param pauseMillis before the next caller may ring there */
    record ReleaseAgent(String agent, long pauseMillis) implements Effect {}

    /** The agent talks with the caller; when the leg ends, the wrap-up begins. */
    record ServeCaller(int leg, String queue, String agent) implements Effect {}

    /** The extension logs in to the queue, or out. */
    record LogAgent(String queue, String extension, boolean in) implements Effect {}

    /** Ask whether this PIN opens a mailbox; {@link CallEvent.PinChecked} follows. @param pin empty = what holds without one */
    record CheckPin(String mailbox, boolean subscriber, String pin) implements Effect {
        @Override
        public String toString() {
            return "CheckPin[" + mailbox + "]";
        }
    }

    /** {@link CallEvent.MessagesFetched} follows. */
    record FetchMessages(String mailbox) implements Effect {}

    /** Play prompts, then a message, to the caller; {@link CallEvent.Played} follows. */
    record PlayMessage(List<String> before, String file, int token) implements Effect {}

    /** The message was heard, or is to be deleted. */
    record MarkMessage(String mailbox, String id, boolean deleted) implements Effect {}

    /** Play a prompt to the caller; {@link CallEvent.Played} follows unless it loops. */
    record Play(String prompt, boolean loop, int token) implements Effect {}

    record StopPlaying() implements Effect {}

    /** Record what the caller says into a mailbox. */
    record RecordMessage(String mailbox, int maxSeconds) implements Effect {}

    record StopRecording() implements Effect {}

    /** Fire {@code TimerFired(timer)} at that time; replaces the call's former timer. */
    record SetTimer(int timer, long at) implements Effect {}

    /** Offer what {@code from} offered to the other leg. */
    record PassOffer(int from, int to) implements Effect {}

    /** Answer the offer of {@code to} with what {@code from} answered. */
    record PassAnswer(int from, int to) implements Effect {}

    /** The engine itself answers the caller's new offer: nobody else is on the line. */
    record AnswerOffer(int leg) implements Effect {}

    record RefuseOffer(int leg, int status) implements Effect {}

    /** 202 to a REFER. */
    record AcceptRefer(int leg) implements Effect {}

    record RefuseRefer(int leg, int status) implements Effect {}

    /** Tell the author of an accepted REFER how it goes; a final status ends the telling (RFC 3515 §2.4.5). */
    record NotifyRefer(int leg, int status) implements Effect {}

    /**
     * Ask another call of the house for a place in it; {@link CallEvent.Granted} or {@link CallEvent.Failed} follows.
     *
     * @param authority the extension by whose right
     * @param transfer that extension wants its own place filled by this call's party
     */
    record ClaimPlace(int leg, ClaimTarget target, @Nullable String authority, boolean transfer) implements Effect {}

    /**
     * Who claims gets this leg.
     *
     * @param place the leg it takes over, with what that one was doing; {@link Claim#RINGING} = it is the one who answers
     * @param with who is told to it as the other side
     */
    record GrantClaim(int claim, int leg, int place, Caller with) implements Effect {}

    record RefuseClaim(int claim, int status) implements Effect {}

    /** Part the two who talk: {@code party} is connected elsewhere, the other waits in silence. */
    record Detach(int party, int waiting) implements Effect {}

    /** Two established legs talk. */
    record Join(int party, int far) implements Effect {}

    /** From now on this is what is known of a service flag. */
    record RememberFlag(FlagConfig flag, FlagMemory memory) implements Effect {}

    /** For the trace. */
    record Note(TraceEntry.Kind kind, int stage, @Nullable String subject, String detail) implements Effect {}

    /** The call is over: write its record. */
    record Finish(Outcome outcome, @Nullable String endedWith) implements Effect {}

    /** Nothing is left to wait for: forget the call. */
    record Release() implements Effect {}
}
