package io.ringhall.engine.guard;

/** So many at once, so many a second in the long run. */
final class TokenBucket {
    private double tokens;
    private long filled;

    TokenBucket(int burst, long now) {
        tokens = burst;
        filled = now;
    }

    boolean take(double cost, int perSecond, int burst, long now) {
        tokens = Math.min(burst, tokens + Math.max(0, now - filled) * perSecond / 1000.0);
        filled = Math.max(filled, now);
        if (tokens < cost) {
            return false;
        }
        tokens -= cost;
        return true;
    }
}
