package io.ringhall.engine;

/**
 * What connections may take of the house.
 *
 * @param total open connections @param perAddress of one address: an office behind NAT is one
 * @param handshakeMillis for TLS and the upgrade to WebSocket
 * @param messageMillis for a message, from its first byte to its last, and for the first one to come
 * @param idleMillis without a byte from the peer; longer than the longest registration, so that no registered phone is cut off
 * @param queuedBytes for a peer that does not read
 */
public record ConnectionLimits(
        int total, int perAddress, long handshakeMillis, long messageMillis, long idleMillis, int queuedBytes) {
    public static final ConnectionLimits DEFAULT = new ConnectionLimits(20_000, 2_000, 10_000, 30_000, 3_900_000, 1024 * 1024);
}
