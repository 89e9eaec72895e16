package org.rapportcrm.record.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.NamedRecords;
import org.rapportcrm.record.NamedRecords.Named;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** How people call what the fields of records point to. */
@Component
public class NamesOf {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, NamedRecords> named;
    private final RecordTypes types;
    private final RecordReads reads;

    NamesOf(List<NamedRecords> named, RecordTypes types, RecordReads reads) {
        this.named =
                named.stream().collect(Collectors.toMap(NamedRecords::kind, Function.identity()));
        this.types = types;
        this.reads = reads;
    }

    /** The kind that a field points to, if it points to any. */
    public static Optional<String> target(RecordField field) {
        return switch (field.type()) {
            case USER -> Optional.of("user");
            case CUSTOMER -> Optional.of("customer");
            case RECORD -> Optional.ofNullable(field.target());
            default -> Optional.empty();
        };
    }

    /** Names by kind and id; what the viewer may not see has none. */
    public Map<String, Map<UUID, String>> in(
            List<SeenRecord> rows, List<RecordField> fields, Viewer viewer, Words words) {
        Map<String, Set<UUID>> sought = new HashMap<>();
        for (RecordField field : fields) {
            target(field)
                    .ifPresent(kind ->
                            rows.forEach(row -> {
                                if (row.value(field.key()) instanceof UUID id) {
                                    sought.computeIfAbsent(kind, _ -> new HashSet<>()).add(id);
                                }
                            }));
        }
        return names(sought, viewer, words);
    }

    /** Whom a value points to, also as {@code custom} keeps it. */
    public static Optional<UUID> named(RecordField field, @Nullable Object value) {
        return switch (value) {
            case UUID id -> Optional.of(id);
            case String kept when target(field).isPresent() -> id(kept);
            case null, default -> Optional.empty();
        };
    }

    /** The id that a text is; empty for what is none, such as a name. */
    public static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Names by kind and id of those to whom values of these fields point; asks for no others. */
    public Map<String, Map<UUID, String>> of(
            Map<RecordField, ? extends Collection<? extends @Nullable Object>> said,
            Viewer viewer,
            Words words) {
        Map<String, Set<UUID>> sought = new HashMap<>();
        said.forEach((field, values) ->
                target(field)
                        .ifPresent(kind ->
                                values.forEach(value ->
                                        named(field, value)
                                                .ifPresent(id ->
                                                        sought.computeIfAbsent(
                                                                        kind, _ -> new HashSet<>())
                                                                .add(id)))));
        return names(sought, viewer, words);
    }

    private Map<String, Map<UUID, String>> names(
            Map<String, Set<UUID>> sought, Viewer viewer, Words words) {
        Map<String, Map<UUID, String>> names = new HashMap<>();
        sought.forEach((kind, ids) -> names.put(kind, names(kind, ids, viewer, words)));
        return names;
    }

    public Map<UUID, String> names(String kind, Collection<UUID> ids, Viewer viewer, Words words) {
        NamedRecords own = named.get(kind);
        if (own != null) {
            return own.names(ids, viewer, words);
        }
        Optional<RecordType> type = types.find(kind).filter(one -> one.table().isPresent());
        if (type.isEmpty() || !viewer.may(kind, Action.READ)) {
            return Map.of();
        }
        String title = type.get().table().orElseThrow().title();
        Map<UUID, String> names = new HashMap<>();
        reads.byIds(type.get(), ids, List.of(title), viewer)
                .forEach((id, row) -> {
                    @Nullable Object name = row.value(title);
                    if (name != null) {
                        names.put(id, name.toString());
                    }
                });
        return names;
    }

    /** What there is to choose, where that is a list that people can overlook. */
    public Optional<List<Named>> offered(String kind, Viewer viewer) {
        return Optional.ofNullable(named.get(kind))
                .map(own -> own.offered(viewer))
                .filter(some -> !some.isEmpty());
    }

    public boolean isOffered(String kind, Viewer viewer) {
        NamedRecords own = named.get(kind);
        return own != null && own.isOffered(viewer);
    }
}
