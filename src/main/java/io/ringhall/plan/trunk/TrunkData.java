package io.ringhall.plan.trunk;

import io.ringhall.kernel.Secret;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A trunk as forms and REST edit it. Its password goes in and never comes out.
 *
 * @param name 1-40 characters, no slash; its address in REST
 * @param priority the lowest is tried first, 1-100
 * @param host name or address of the carrier's registrar or proxy
 * @param port 0 = by name server (RFC 3263)
 * @param user account at the carrier, often the main number
 * @param authUser digest user where it is not {@code user}
 * @param newPassword to be stored from now on, an empty one takes the old away, null keeps it; always null when read
 * @param passwordSet whether one is stored; ignored when written
 * @param fromDomain host of From, where it is not {@code host}
 * @param allowed addresses (CIDR) whose calls are this trunk's, besides those of its host
 * @param maxCalls both directions together, 0 = no limit
 * @param codecs names in order of preference; empty = as offered
 * @param callerIdNumber the trunk's own number in E.164; null = {@code user}
 * @param callerIdName display name sent with it
 * @param registerSeconds 60-7200
 * @param probeSeconds between OPTIONS probes 10-3600, 0 = none
 * @param patterns numbers that go out here, e.g. {@code +49*}, {@code !+49900*}; empty = all
 * @param revision of the stored row; null before it is stored
 */
public record TrunkData(
        String name,
        boolean enabled,
        int priority,
        TrunkKind kind,
        String host,
        int port,
        TrunkTransport transport,
        @Nullable String user,
        @Nullable String authUser,
        @Nullable Secret newPassword,
        boolean passwordSet,
        @Nullable String fromDomain,
        List<String> allowed,
        int maxCalls,
        List<String> codecs,
        CallerIdPolicy callerIdPolicy,
        CallerIdHeader callerIdHeader,
        @Nullable String callerIdNumber,
        @Nullable String callerIdName,
        NumberFormat numberFormat,
        int registerSeconds,
        int probeSeconds,
        List<String> patterns,
        @Nullable Long revision) {
    public TrunkData {
        name = Objects.requireNonNullElse(name, "").strip();
        kind = Objects.requireNonNullElse(kind, TrunkKind.REGISTRATION);
        host = Objects.requireNonNullElse(host, "").strip();
        transport = Objects.requireNonNullElse(transport, TrunkTransport.AUTO);
        user = filled(user);
        authUser = filled(authUser);
        fromDomain = filled(fromDomain);
        allowed = allowed == null ? List.of() : List.copyOf(allowed);
        codecs = codecs == null ? List.of() : List.copyOf(codecs);
        callerIdPolicy = Objects.requireNonNullElse(callerIdPolicy, CallerIdPolicy.OUTBOUND);
        callerIdHeader = Objects.requireNonNullElse(callerIdHeader, CallerIdHeader.ASSERTED);
        callerIdNumber = filled(callerIdNumber);
        callerIdName = filled(callerIdName);
        numberFormat = Objects.requireNonNullElse(numberFormat, NumberFormat.E164);
        patterns = patterns == null ? List.of() : List.copyOf(patterns);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** One that registers, with every default. */
    public static TrunkData of(String name, String host) {
        return new TrunkData(
                name, true, 10, TrunkKind.REGISTRATION, host, 0, TrunkTransport.AUTO, null, null, null, false, null,
                List.of(), 0, List.of(), CallerIdPolicy.OUTBOUND, CallerIdHeader.ASSERTED, null, null, NumberFormat.E164,
                300, 60, List.of(), null);
    }

    public TrunkData withAccount(@Nullable String newUser, @Nullable Secret password) {
        return new TrunkData(
                name, enabled, priority, kind, host, port, transport, newUser, authUser, password, passwordSet, fromDomain,
                allowed, maxCalls, codecs, callerIdPolicy, callerIdHeader, callerIdNumber, callerIdName, numberFormat,
                registerSeconds, probeSeconds, patterns, revision);
    }

    public TrunkData withPort(int value) {
        return new TrunkData(
                name, enabled, priority, kind, host, value, transport, user, authUser, newPassword, passwordSet, fromDomain,
                allowed, maxCalls, codecs, callerIdPolicy, callerIdHeader, callerIdNumber, callerIdName, numberFormat,
                registerSeconds, probeSeconds, patterns, revision);
    }

    public TrunkData withKind(TrunkKind value) {
        return new TrunkData(
                name, enabled, priority, value, host, port, transport, user, authUser, newPassword, passwordSet, fromDomain,
                allowed, maxCalls, codecs, callerIdPolicy, callerIdHeader, callerIdNumber, callerIdName, numberFormat,
                registerSeconds, probeSeconds, patterns, revision);
    }

    public TrunkData withPatterns(List<String> value) {
        return new TrunkData(
                name, enabled, priority, kind, host, port, transport, user, authUser, newPassword, passwordSet, fromDomain,
                allowed, maxCalls, codecs, callerIdPolicy, callerIdHeader, callerIdNumber, callerIdName, numberFormat,
                registerSeconds, probeSeconds, value, revision);
    }

    public TrunkData withAllowed(List<String> value) {
        return new TrunkData(
                name, enabled, priority, kind, host, port, transport, user, authUser, newPassword, passwordSet, fromDomain,
                value, maxCalls, codecs, callerIdPolicy, callerIdHeader, callerIdNumber, callerIdName, numberFormat,
                registerSeconds, probeSeconds, patterns, revision);
    }

    public TrunkData withEnabled(boolean value) {
        return new TrunkData(
                name, value, priority, kind, host, port, transport, user, authUser, newPassword, passwordSet, fromDomain,
                allowed, maxCalls, codecs, callerIdPolicy, callerIdHeader, callerIdNumber, callerIdName, numberFormat,
                registerSeconds, probeSeconds, patterns, revision);
    }

    /** As it is read: name and revision of the row, the password's presence instead of the password. */
    public TrunkData stored(String rowName, boolean hasPassword, @Nullable Long rowRevision) {
        return new TrunkData(
                rowName, enabled, priority, kind, host, port, transport, user, authUser, null, hasPassword, fromDomain,
                allowed, maxCalls, codecs, callerIdPolicy, callerIdHeader, callerIdNumber, callerIdName, numberFormat,
                registerSeconds, probeSeconds, patterns, rowRevision);
    }
}
