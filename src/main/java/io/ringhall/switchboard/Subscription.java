package io.ringhall.switchboard;

/** Ends when closed, any number of times. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
