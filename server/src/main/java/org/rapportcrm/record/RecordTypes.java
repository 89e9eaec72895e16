package org.rapportcrm.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every kind of record that the modules describe, by key, with what others add to it. */
@Component
public class RecordTypes {
    private final Map<String, RecordType> byKey = new TreeMap<>();

    RecordTypes(
            List<RecordType> types,
            ObjectProvider<RecordAddition> additions,
            ObjectProvider<RecordFace> faces,
            ObjectProvider<RecordSearch> searches) {
        WholeType.Others others =
                new WholeType.Others(once(additions), once(faces), once(searches));
        types.forEach(type -> byKey.put(type.key(), new WholeType(type, others)));
    }

    /** They are made later than kinds are, and looking for them takes longer than asking them. */
    private static <T> Supplier<List<T>> once(ObjectProvider<T> beans) {
        return SingletonSupplier.of(() -> beans.orderedStream().toList());
    }

    public List<RecordType> all() {
        return byKey.values().stream().sorted(Comparator.comparing(RecordType::key)).toList();
    }

    public RecordType get(String key) {
        return find(key).orElseThrow(RecordNotFound::new);
    }

    public Optional<RecordType> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Those that have lists, in their order. */
    public List<RecordType> listed() {
        return all().stream()
                .filter(type -> type.table().isPresent())
                .sorted(Comparator.comparingInt(RecordType::place))
                .toList();
    }
}
