package smena.service;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Values for the parameters of any method: some that a test gives for a type, and records, kinds
/// and lists made of them.
final class PlausibleValues {
    private static final int DEEPEST = 5;

    private final Map<Class<?>, List<Object>> given = new HashMap<>();

    /// From now on these stand for `type`.
    PlausibleValues give(Class<?> type, Object... values) {
        given.put(type, List.of(values));
        return this;
    }

    /// Arguments for a method with these parameters, the `round`th of them; empty where one of them
    /// cannot be made.
    Optional<Object[]> arguments(Class<?>[] types, int round) {
        Object[] all = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            List<Object> values = of(types[i], 0);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            all[i] = values.get((round + i) % values.size());
        }
        return Optional.of(all);
    }

    private List<Object> of(Class<?> type, int depth) {
        List<Object> known = given.get(type);
        if (known != null) {
            return known;
        }
        if (depth > DEEPEST) {
            return List.of();
        }
        if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants());
        }
        if (type == Optional.class) {
            return List.of(Optional.empty());
        }
        if (type == List.class || type == Collection.class) {
            return List.of(List.of());
        }
        if (type == Set.class) {
            return List.of(Set.of());
        }
        if (type == Map.class) {
            return List.of(Map.of());
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .flatMap(each -> of(each, depth + 1).stream().limit(1))
                    .toList();
        }
        return type.isRecord() ? record(type, depth) : List.of();
    }

    private List<Object> record(Class<?> type, int depth) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<Object> values = new ArrayList<>();
        for (Class<?> part : types) {
            List<Object> some = of(part, depth + 1);
            if (some.isEmpty()) {
                return List.of();
            }
            values.add(some.getFirst());
        }
        try {
            Constructor<?> made = type.getDeclaredConstructor(types);
            made.setAccessible(true);
            return List.of(made.newInstance(values.toArray()));
        } catch (InvocationTargetException refused) {
            return List.of();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }
}
