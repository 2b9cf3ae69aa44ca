package io.ringhall.plan.number;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as forms and REST edit it.
 *
 * @param number E.164, e.g. {@code +4930123456}
 * @param name what it is for; may be empty
 * @param enabled false: calls to it are refused as to a number that is not there
 * @param destination where its calls go
 * @param revision of the stored row; null before it is stored
 */
public record PhoneNumberData(
        String number,
        String name,
        boolean enabled,
        @Nullable DestinationData destination,
        @Nullable Long revision) {

    public static PhoneNumberData of(String number, String name, @Nullable DestinationData destination) {
        return new PhoneNumberData(number, name, true, destination, null);
    }

    public PhoneNumberData withNumber(String value) {
        return new PhoneNumberData(value, name, enabled, destination, revision);
    }

    public PhoneNumberData withDestination(@Nullable DestinationData value) {
        return new PhoneNumberData(number, name, enabled, value, revision);
    }

    public PhoneNumberData withEnabled(boolean value) {
        return new PhoneNumberData(number, name, value, destination, revision);
    }

    public List<Reference> references() {
        return DestinationData.references(destination, "destination").toList();
    }

    public PhoneNumberData following(Renumbering change) {
        return withDestination(change.of(destination));
    }
}
