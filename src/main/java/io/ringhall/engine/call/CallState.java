package io.ringhall.engine.call;

/** Where a call stands. */
public sealed interface CallState permits Hunting, Claiming, InMenu, Queued, Leaving, Listening, Announcing, Flagging, Talking, Ended {
    Call call();

    /** The same state with other common facts. */
    CallState with(Call call);
}
