package io.ringhall.switchboard;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/**
 * The engine's own records as bytes and back, without a word about it in the engine: records by their components, sealed
 * interfaces with the name of the record.
 *
 * @param shape changes with every component, type or word of an enum that what is kept may hold: files of another shape are
 *     not read, since a missing setting must not be guessed
 */
record KeptForm<T>(Class<T> type, JsonMapper mapper, long shape) {
    private static final String OURS = "io.ringhall.engine.";

    static <T> KeptForm<T> of(Class<T> type) {
        PolymorphicTypeValidator ours =
                BasicPolymorphicTypeValidator.builder().allowIfSubType(OURS).build();
        var mapper = JsonMapper.builder()
                .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .setDefaultTyping(new SealedTyping(ours))
                .build();
        return new KeptForm<>(type, mapper, shapeOf(type));
    }

    byte[] bytes(T value) {
        return mapper.writeValueAsBytes(value);
    }

    /** @throws tools.jackson.core.JacksonException when it is something else */
    T read(byte[] bytes) {
        return mapper.readValue(bytes, type);
    }

    private static long shapeOf(Class<?> type) {
        var words = new LinkedHashMap<String, String>();
        describe(type, words);
        var bytes = words.toString().getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        return (long) bytes.length << 32 | sum.getValue();
    }

    private static void describe(Type type, Map<String, String> words) {
        switch (type) {
            case ParameterizedType generic -> {
                for (var argument : generic.getActualTypeArguments()) {
                    describe(argument, words);
                }
            }
            case Class<?> plain when plain.getName().startsWith(OURS) && !words.containsKey(plain.getName()) -> {
                words.put(plain.getName(), "");
                words.put(plain.getName(), describeOurs(plain, words));
            }
            default -> {}
        }
    }

    private static String describeOurs(Class<?> type, Map<String, String> words) {
        if (type.isEnum()) {
            return Arrays.toString(type.getEnumConstants());
        }
        if (type.isSealed()) {
            for (var permitted : type.getPermittedSubclasses()) {
                describe(permitted, words);
            }
            return Arrays.toString(type.getPermittedSubclasses());
        }
        var text = new StringBuilder();
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                text.append(component.getName()).append(':').append(component.getGenericType().getTypeName()).append(' ');
                describe(component.getGenericType(), words);
            }
        }
        return text.toString();
    }

    /** Where a value may be one of several records it has to say which. */
    private static final class SealedTyping extends DefaultTypeResolverBuilder {
        SealedTyping(PolymorphicTypeValidator validator) {
            super(validator, DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY);
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.getRawClass().isSealed() && type.getRawClass().getName().startsWith(OURS);
        }
    }
}
