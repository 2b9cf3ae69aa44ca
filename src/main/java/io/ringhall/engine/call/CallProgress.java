package io.ringhall.engine.call;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call's state in words, for those who watch. @param phase as {@link io.ringhall.engine.report.CallSnapshot#state} */
public record CallProgress(String phase, int stage, List<String> ringing, @Nullable String answeredBy) {
    /** A member as people know it: an extension's or an outside number. */
    public static String member(String key) {
        return Outside.number(key);
    }

    public static CallProgress of(CallState state) {
        int stage = state.call().stage();
        return switch (state) {
            case Hunting hunting ->
                new CallProgress(
                        "ringing",
                        stage,
                        Stream.concat(
                                        hunting.legs().stream().map(HuntLeg::member),
                                        hunting.confirming().stream().map(Confirming::member))
                                .map(Outside::number)
                                .distinct()
                                .toList(),
                        null);
            case Talking talking -> new CallProgress("talking", stage, List.of(), Outside.number(talking.member()));
            case Claiming claiming -> new CallProgress(claiming.call().transfer() == null ? "ringing" : "talking", stage, List.of(), null);
            case InMenu m -> new CallProgress("menu", stage, List.of(), null);
            case Queued queued ->
                new CallProgress("queued", stage, queued.legs().stream().map(QueueLeg::agent).distinct().toList(), null);
            case Listening l -> new CallProgress("message", stage, List.of(), null);
            case Leaving l -> new CallProgress("message", stage, List.of(), null);
            case Announcing a -> new CallProgress("announcement", stage, List.of(), null);
            case Flagging f -> new CallProgress("menu", stage, List.of(), null);
            case Ended e -> new CallProgress("ended", stage, List.of(), null);
        };
    }
}
