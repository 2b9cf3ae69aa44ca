package io.ringhall.engine.config;

/** A call queue. @param welcome prompt id played once @param music prompt id played in a loop while waiting */
public record QueueConfig(
        String number, String name, String welcome, String music, int maxWaitSeconds, Destination afterMaxWait, QueueRules rules)
        implements Target {
    /** One without agents. */
    public QueueConfig(String number, String name, String welcome, String music, int maxWaitSeconds, Destination afterMaxWait) {
        this(number, name, welcome, music, maxWaitSeconds, afterMaxWait, QueueRules.NONE);
    }
}
