package io.claimline.gateway.store.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Values inside documents. A record of one component is written as that component (an id as its text), any other as a document; a
 * record that is one case of a sealed interface also says which in {@code case}. Maps become lists of {@code {k, v}}, for a key may
 * hold a dot. Instants keep milliseconds, durations are milliseconds, decimals, days and zones are text.
 */
final class Values {
    private static final String CASE = "case";

    private Values() {}

    static @Nullable Object write(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case BigDecimal decimal -> decimal.toString();
            case Number number -> number;
            case Boolean flag -> flag;
            case Enum<?> constant -> constant.name();
            case Instant instant -> Date.from(instant);
            case Duration duration -> duration.toMillis();
            case LocalDate day -> day.toString();
            case ZoneId zone -> zone.getId();
            case Optional<?> maybe -> write(maybe.orElse(null));
            case Collection<?> many -> many.stream().map(Values::write).toList();
            case Map<?, ?> map -> map.entrySet().stream().map(Values::entry).toList();
            case Record record -> record(record);
            default -> throw new IllegalArgumentException("No stored form for " + value.getClass());
        };
    }

    private static Document entry(Map.Entry<?, ?> entry) {
        return new Document("k", write(entry.getKey())).append("v", write(entry.getValue()));
    }

    private static @Nullable Object record(Record value) {
        var components = Shape.components(value.getClass());
        var isCase = sealedCase(value.getClass());
        if (components.size() == 1 && !isCase) {
            return write(Shape.get(components.getFirst(), value));
        }
        var document = isCase ? new Document(CASE, value.getClass().getSimpleName()) : new Document();
        components.forEach(component -> {
            var written = write(Shape.get(component, value));
            if (written != null) {
                document.append(component.getName(), written);
            }
        });
        return document;
    }

    private static boolean sealedCase(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    static boolean mayBeMissing(RecordComponent component) {
        var type = component.getType();
        return type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static @Nullable Object read(@Nullable Object stored, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(stored, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        return stored == null ? null : plain(stored, (Class<?>) type);
    }

    private static Object generic(@Nullable Object stored, Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return Optional.ofNullable(read(stored, of[0]));
        }
        var items = stored == null ? List.of() : (List<?>) stored;
        if (raw == Map.class) {
            return map(items, of[0], of[1]);
        }
        var read = items.stream()
                .map(item -> Objects.requireNonNull(read(item, of[0])))
                .toList();
        return raw == Set.class ? new LinkedHashSet<>(read) : read;
    }

    private static Map<Object, Object> map(List<?> entries, Type key, Type value) {
        var map = new LinkedHashMap<Object, Object>();
        for (var entry : entries) {
            var pair = (Document) entry;
            map.put(
                    Objects.requireNonNull(read(pair.get("k"), key)),
                    Objects.requireNonNull(read(pair.get("v"), value)));
        }
        return map;
    }

    private static @Nullable Object plain(Object stored, Class<?> type) {
        if (type == String.class || type == boolean.class) {
            return stored;
        } else if (type == Instant.class) {
            return ((Date) stored).toInstant();
        } else if (type == Duration.class) {
            return Duration.ofMillis(((Number) stored).longValue());
        } else if (type == LocalDate.class) {
            return LocalDate.parse((String) stored);
        } else if (type == BigDecimal.class) {
            return new BigDecimal((String) stored);
        } else if (type == ZoneId.class) {
            return ZoneId.of((String) stored);
        } else if (type.isPrimitive()) {
            return number((Number) stored, type);
        } else if (type.isEnum()) {
            return constant(type, (String) stored);
        }
        return structure(stored, type);
    }

    private static Object number(Number stored, Class<?> type) {
        if (type == int.class) {
            return stored.intValue();
        } else if (type == long.class) {
            return stored.longValue();
        } else if (type == double.class) {
            return stored.doubleValue();
        }
        throw new IllegalArgumentException("No stored form for " + type);
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'" + name + "' is no " + type.getSimpleName()));
    }

    private static @Nullable Object structure(Object stored, Class<?> type) {
        if (type.isSealed()) {
            return structure(stored, caseOf(type, ((Document) stored).getString(CASE)));
        }
        var components = Shape.components(type);
        if (components.size() == 1 && !sealedCase(type)) {
            return build(type, new Object[] {read(stored, components.getFirst().getGenericType())});
        }
        var document = (Document) stored;
        return build(
                type,
                components.stream()
                        .map(component -> read(document.get(component.getName()), component.getGenericType()))
                        .toArray());
    }

    private static Class<?> caseOf(Class<?> sealed, String name) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(permitted -> permitted.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'" + name + "' is no " + sealed.getSimpleName()));
    }

    private static Object build(Class<?> type, @Nullable Object[] arguments) {
        try {
            return Shape.canonical(type).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Stored value is no " + type.getSimpleName(), e);
        }
    }
}
