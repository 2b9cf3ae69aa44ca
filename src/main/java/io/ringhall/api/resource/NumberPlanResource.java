package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.numberplan.NumberPlanData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant dials.
 *
 * @param countryCode e.g. 49 @param barred patterns nobody reaches, e.g. +49900*
 * @param emergencyBarred true: who may not dial out may not call emergency numbers either
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NumberPlanResource(
        @Nullable String countryCode,
        @Nullable String internationalPrefix,
        @Nullable String nationalPrefix,
        @Nullable String areaCode,
        @Nullable List<String> shortNumbers,
        @Nullable List<String> emergencyNumbers,
        @Nullable Boolean emergencyBarred,
        @Nullable Boolean extensionsMayDialOut,
        @Nullable List<String> barred,
        @Nullable Long revision) {
    public static NumberPlanResource of(NumberPlanData data) {
        return new NumberPlanResource(
                data.countryCode(), data.internationalPrefix(), data.nationalPrefix(), data.areaCode(), data.shortNumbers(),
                data.emergencyNumbers(), data.emergencyBarred(),
                data.extensionsMayDialOut(), data.barred(), data.revision());
    }

    public NumberPlanData data() {
        var usual = NumberPlanData.DEFAULT;
        return new NumberPlanData(
                Given.text(countryCode),
                internationalPrefix == null ? usual.internationalPrefix() : internationalPrefix,
                Given.text(nationalPrefix),
                areaCode,
                shortNumbers == null ? usual.shortNumbers() : shortNumbers,
                emergencyNumbers == null ? usual.emergencyNumbers() : emergencyNumbers,
                Given.flag(emergencyBarred, false),
                Given.flag(extensionsMayDialOut, true),
                barred == null ? List.of() : barred,
                revision);
    }
}
