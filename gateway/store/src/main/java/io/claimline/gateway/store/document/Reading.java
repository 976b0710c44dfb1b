package io.claimline.gateway.store.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How stored values become values of a type again. What has to be found out about the type is found out once, when the first value of it is read; plans read a hundred thousand
 * accounts at a time.
 */
@FunctionalInterface
interface Reading {
    /** The value; null, or empty where the type has an empty value, when nothing is stored. */
    @Nullable
    Object of(@Nullable Object stored);

    /** That of a type. */
    static Reading as(Type type) {
        var known = Known.READINGS.get(type);
        if (known == null) {
            // Not within the map: a record may hold its own kind.
            known = type instanceof ParameterizedType generic
                    ? generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments())
                    : present(plain((Class<?>) type));
            Known.READINGS.put(type, known);
        }
        return known;
    }

    /** Readings by type. */
    final class Known {
        private static final Map<Type, Reading> READINGS = new ConcurrentHashMap<>();

        private Known() {}
    }

    private static Reading present(Function<Object, Object> reading) {
        return stored -> stored == null ? null : reading.apply(stored);
    }

    private static Reading generic(Class<?> raw, Type[] of) {
        var first = as(of[0]);
        if (raw == Optional.class) {
            return stored -> Optional.ofNullable(first.of(stored));
        } else if (raw == Map.class) {
            return map(first, as(of[1]));
        } else if (raw == Set.class) {
            return stored -> new LinkedHashSet<>(items(stored, first));
        }
        return stored -> List.copyOf(items(stored, first));
    }

    private static List<Object> items(@Nullable Object stored, Reading reading) {
        var all = stored == null ? List.of() : (List<?>) stored;
        var read = new ArrayList<>(all.size());
        for (var one : all) {
            read.add(Objects.requireNonNull(reading.of(one)));
        }
        return read;
    }

    private static Reading map(Reading key, Reading value) {
        return stored -> {
            var map = new LinkedHashMap<Object, Object>();
            for (var entry : stored == null ? List.of() : (List<?>) stored) {
                var pair = (Document) entry;
                map.put(Objects.requireNonNull(key.of(pair.get("k"))), Objects.requireNonNull(value.of(pair.get("v"))));
            }
            return map;
        };
    }

    private static Function<Object, Object> plain(Class<?> type) {
        if (type == String.class || type == boolean.class) {
            return stored -> stored;
        } else if (type == Instant.class) {
            return stored -> ((Date) stored).toInstant();
        } else if (type == Duration.class) {
            return stored -> Duration.ofMillis(((Number) stored).longValue());
        } else if (type == LocalDate.class) {
            return stored -> LocalDate.parse((String) stored);
        } else if (type == LocalTime.class) {
            return stored -> LocalTime.parse((String) stored);
        } else if (type == Double.class) {
            return stored -> ((Number) stored).doubleValue();
        } else if (type == BigDecimal.class) {
            return stored -> new BigDecimal((String) stored);
        } else if (type == ZoneId.class) {
            return stored -> ZoneId.of((String) stored);
        } else if (type.isPrimitive()) {
            return number(type);
        } else if (type.isEnum()) {
            return constant(type);
        }
        return type.isSealed() ? cases(type) : new OfRecord(type);
    }

    private static Function<Object, Object> number(Class<?> type) {
        if (type == int.class) {
            return stored -> ((Number) stored).intValue();
        } else if (type == long.class) {
            return stored -> ((Number) stored).longValue();
        } else if (type == double.class) {
            return stored -> ((Number) stored).doubleValue();
        }
        throw new IllegalArgumentException("No stored form for " + type);
    }

    private static Function<Object, Object> constant(Class<?> type) {
        var constants = new HashMap<Object, Object>();
        for (var constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return named(constants, type);
    }

    private static Function<Object, Object> named(Map<Object, Object> constants, Class<?> type) {
        return stored -> Optional.ofNullable(constants.get(stored))
                .orElseThrow(() -> new IllegalStateException("'" + stored + "' is no " + type.getSimpleName()));
    }

    private static Function<Object, Object> cases(Class<?> sealed) {
        var cases = new HashMap<String, Class<?>>();
        for (var permitted : sealed.getPermittedSubclasses()) {
            cases.put(permitted.getSimpleName(), permitted);
        }
        return stored -> {
            var name = ((Document) stored).getString(Values.CASE);
            var found = cases.get(name);
            if (found == null) {
                throw new IllegalStateException("'" + name + "' is no " + sealed.getSimpleName());
            }
            return Objects.requireNonNull(as(found).of(stored));
        };
    }

    /** A record; one of a single component that is no case is stored as that component. Its components are looked at when the first is read, for they may be of its own kind. */
    final class OfRecord implements Function<Object, Object> {
        private final Class<?> type;
        private final Constructor<?> constructor;
        private final List<RecordComponent> components;
        private final boolean bare;
        private volatile @Nullable List<Reading> readings;

        OfRecord(Class<?> type) {
            this.type = type;
            constructor = Shape.canonical(type);
            components = Shape.components(type);
            bare = components.size() == 1 && !Values.sealedCase(type);
        }

        @Override
        public Object apply(Object stored) {
            var each = readings();
            var arguments = new @Nullable Object[each.size()];
            for (var i = 0; i < arguments.length; i++) {
                var part = bare
                        ? stored
                        : ((Document) stored).get(components.get(i).getName());
                arguments[i] = each.get(i).of(part);
            }
            try {
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Stored value is no " + type.getSimpleName(), e);
            }
        }

        private List<Reading> readings() {
            var found = readings;
            if (found == null) {
                found = components.stream()
                        .map(component -> as(component.getGenericType()))
                        .toList();
                readings = found;
            }
            return found;
        }
    }
}
