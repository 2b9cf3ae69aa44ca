package io.ringhall.engine.runtime;

/** The first character of our tags and branches names the loop that owns them. */
final class LoopMark {
    /** RFC 3261 §8.1.1.7 */
    static final String COOKIE = "z9hG4bK";
    private static final String MARKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final int MAX_LOOPS = MARKS.length();

    private LoopMark() {}

    static char of(int loop) {
        return MARKS.charAt(loop);
    }

    /** -1 = not ours */
    static int index(char mark) {
        return MARKS.indexOf(mark);
    }
}
