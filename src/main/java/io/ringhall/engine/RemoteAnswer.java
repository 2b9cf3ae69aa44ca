package io.ringhall.engine;

/** What became of the wish that a ringing phone answer. */
public enum RemoteAnswer {
    /** The phone was asked by NOTIFY to answer, and said yes; its answer follows. */
    ASKED,
    /** The phone does not know how: it is called anew with the wish to answer at once, in place of the ringing call. */
    PULLED,
    /** No phone of this extension rings for this call, any more. */
    NOT_RINGING,
    /** There is no such call. */
    NO_SUCH_CALL
}
