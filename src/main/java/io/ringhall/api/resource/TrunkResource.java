package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.trunk.CallerIdHeader;
import io.ringhall.plan.trunk.CallerIdPolicy;
import io.ringhall.plan.trunk.NumberFormat;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkKind;
import io.ringhall.plan.trunk.TrunkTransport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A trunk; all but name, host and, to register, user and password have a default. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrunkResource(
        @Nullable String name,
        @Nullable Boolean enabled,
        @Schema(description = "The lowest is tried first, 1-100") @Nullable Integer priority,
        @Schema(allowableValues = {"registration", "address"}) @Nullable String kind,
        @Nullable String host,
        @Schema(description = "0 = the carrier's name server says") @Nullable Integer port,
        @Schema(allowableValues = {"auto", "udp", "tcp", "tls"}) @Nullable String transport,
        @Nullable String user,
        @Nullable String authUser,
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, description = "Left out: stays as it is; empty: none")
                @Nullable String password,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Boolean passwordSet,
        @Nullable String fromDomain,
        @Schema(description = "Sources whose calls are this trunk's, CIDR") @Nullable List<String> allowed,
        @Schema(description = "0 = no limit") @Nullable Integer maxCalls,
        @Nullable List<String> codecs,
        @Schema(allowableValues = {"outbound", "caller", "fixed"}) @Nullable String callerIdPolicy,
        @Schema(allowableValues = {"from", "asserted", "remote-party", "account-and-asserted"}) @Nullable String callerIdHeader,
        @Nullable String callerIdNumber,
        @Nullable String callerIdName,
        @Schema(allowableValues = {"e164", "e164-without-plus", "international", "national", "as-dialled"})
                @Nullable String numberFormat,
        @Nullable Integer registerSeconds,
        @Schema(description = "0 = no probing") @Nullable Integer probeSeconds,
        @Schema(description = "Numbers that go out here, e.g. +49*, !+49900*; empty = all") @Nullable List<String> patterns,
        @Nullable Long revision) {
    public static TrunkResource of(TrunkData data) {
        return new TrunkResource(
                data.name(), data.enabled(), data.priority(), Words.word(data.kind()), data.host(), data.port(),
                Words.word(data.transport()), data.user(), data.authUser(), null, data.passwordSet(), data.fromDomain(),
                data.allowed(), data.maxCalls(), data.codecs(), Words.word(data.callerIdPolicy()),
                Words.word(data.callerIdHeader()), data.callerIdNumber(), data.callerIdName(),
                Words.word(data.numberFormat()), data.registerSeconds(), data.probeSeconds(), data.patterns(),
                data.revision());
    }

    public TrunkData data(@Nullable String otherwise) {
        var usual = TrunkData.of("", "");
        return new TrunkData(
                Given.text(name == null ? otherwise : name),
                Given.flag(enabled, true),
                Given.number(priority, usual.priority()),
                Objects.requireNonNullElse(Words.value(TrunkKind.class, kind, "kind"), usual.kind()),
                Given.text(host),
                Given.number(port, 0),
                Objects.requireNonNullElse(Words.value(TrunkTransport.class, transport, "transport"), usual.transport()),
                user,
                authUser,
                password == null ? null : new Secret(password),
                false,
                fromDomain,
                allowed == null ? List.of() : allowed,
                Given.number(maxCalls, 0),
                codecs == null ? List.of() : codecs,
                Objects.requireNonNullElse(
                        Words.value(CallerIdPolicy.class, callerIdPolicy, "callerIdPolicy"), usual.callerIdPolicy()),
                Objects.requireNonNullElse(
                        Words.value(CallerIdHeader.class, callerIdHeader, "callerIdHeader"), usual.callerIdHeader()),
                callerIdNumber,
                callerIdName,
                Objects.requireNonNullElse(
                        Words.value(NumberFormat.class, numberFormat, "numberFormat"), usual.numberFormat()),
                Given.number(registerSeconds, usual.registerSeconds()),
                Given.number(probeSeconds, usual.probeSeconds()),
                patterns == null ? List.of() : patterns,
                revision);
    }

    /** The password is shown nowhere, a log included. */
    @Override
    public String toString() {
        return "TrunkResource[" + name + "]";
    }
}
