package io.ringhall.switchboard;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes values of a record so that every record, every permitted one of a sealed interface and every list below it occurs. */
final class EveryRecord {
    /** Several values: together they hold everything a value of the type can be made of. */
    List<Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return List.of(plain.getEnumConstants());
        }
        if (plain.isSealed() && plain.isInterface()) {
            return Arrays.stream(plain.getPermittedSubclasses()).flatMap(each -> of(each).stream()).toList();
        }
        return plain.isRecord() ? records(plain) : List.of(value(plain));
    }

    private List<Object> generic(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        var raw = (Class<?>) type.getRawType();
        var first = of(arguments[0]);
        if (raw == List.class) {
            return List.of(first, List.of());
        }
        if (raw == Set.class) {
            return List.of(Set.copyOf(first), Set.of());
        }
        if (raw == Optional.class) {
            return List.of(Optional.of(first.getFirst()), Optional.empty());
        }
        if (raw == Map.class) {
            var values = of(arguments[1]);
            var map = new HashMap<Object, Object>();
            for (int i = 0; i < values.size(); i++) {
                map.put(key(arguments[0], first, i), values.get(i));
            }
            return List.of(map, Map.of());
        }
        throw new IllegalArgumentException("Teach EveryRecord, and see that KeptForm keeps, " + type);
    }

    private static Object key(Type type, List<Object> values, int at) {
        if (type == String.class) {
            return "key" + at;
        }
        return type == Character.class ? (Object) (char) ('0' + at) : values.get(at % values.size());
    }

    /** As many as the richest component has values: the others repeat theirs. */
    private List<Object> records(Class<?> type) {
        var choices = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType).map(this::of).toList();
        int count = choices.stream().mapToInt(List::size).max().orElse(1);
        var made = new ArrayList<Object>();
        for (int i = 0; i < count; i++) {
            int turn = i;
            made.add(make(type, choices.stream().map(values -> values.get(turn % values.size())).toArray()));
        }
        return made;
    }

    private static Object make(Class<?> type, Object[] values) {
        try {
            var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("No value of " + type, refused);
        }
    }

    private static Object value(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> "a \"word\" of ümläut";
            case "int", "java.lang.Integer" -> 20;
            case "long", "java.lang.Long" -> 1L << 40;
            case "boolean", "java.lang.Boolean" -> true;
            case "double", "java.lang.Double" -> 0.25;
            case "char", "java.lang.Character" -> '#';
            case "java.net.InetAddress" -> InetAddress.ofLiteral("2001:db8::1");
            case "java.time.LocalTime" -> LocalTime.of(8, 30);
            case "java.time.LocalDate" -> LocalDate.of(2026, 2, 28);
            case "java.time.LocalDateTime" -> LocalDateTime.of(2026, 2, 28, 8, 30);
            case "java.time.Instant" -> Instant.ofEpochSecond(1_800_000_000);
            case "java.time.Duration" -> Duration.ofSeconds(90);
            case "java.time.ZoneId" -> ZoneId.of("Europe/Berlin");
            case "java.time.DayOfWeek" -> DayOfWeek.FRIDAY;
            default -> throw new IllegalArgumentException("Teach EveryRecord, and see that KeptForm keeps, " + type);
        };
    }
}
