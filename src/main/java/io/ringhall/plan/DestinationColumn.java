package io.ringhall.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A destination in one column: {@code mailbox:703}, {@code busy}. */
@Converter(autoApply = true)
public class DestinationColumn implements AttributeConverter<DestinationData, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DestinationData destination) {
        if (destination == null) {
            return null;
        }
        var kind = destination.kind().name().toLowerCase(Locale.ROOT);
        return destination.target() == null ? kind : kind + ":" + destination.target();
    }

    @Override
    public @Nullable DestinationData convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        var colon = column.indexOf(':');
        var kind = colon < 0 ? column : column.substring(0, colon);
        return new DestinationData(
                DestinationData.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), colon < 0 ? null : column.substring(colon + 1));
    }
}
