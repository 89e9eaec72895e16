package org.rapportcrm.record.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.record.HouseCurrency;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.list.ListPage;
import org.rapportcrm.record.list.ListedRows;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What somebody may mean who begins to type whom a field should name. */
@Component
public class Suggestions {
    private static final int SHORTEST = 2;
    private static final int MOST = 8;

    private final RecordTypes types;
    private final ListedRows rows;
    private final NamesOf names;
    private final HouseCurrency house;

    Suggestions(RecordTypes types, ListedRows rows, NamesOf names, HouseCurrency house) {
        this.types = types;
        this.rows = rows;
        this.names = names;
        this.house = house;
    }

    /**
     * @param said what the input sent, under the name of the field or that which "as" gives, or
     *     under "value" from a cell
     */
    public List<String> of(
            RecordType type, String field, Map<String, String> said, Viewer viewer, Words words) {
        String text =
                said.getOrDefault(said.getOrDefault("as", field), said.getOrDefault("value", ""));
        RecordType target =
                target(field(type, field, viewer).orElseThrow(RecordNotFound::new))
                        .filter(kind -> viewer.may(kind.key(), Action.READ))
                        .orElseThrow(RecordNotFound::new);
        return text.length() < SHORTEST
                ? List.of()
                : called(target, rows.found(target, text, viewer, words), viewer, words);
    }

    /** With the names of records that a link to a form names by their ids. */
    Typed named(PlainType type, Typed typed, Viewer viewer, Words words) {
        Map<String, String> texts = new LinkedHashMap<>(typed.texts());
        typed.texts()
                .forEach((key, text) ->
                        field(type, key, viewer)
                                .filter(field -> NamesOf.id(text).isPresent())
                                .flatMap(this::target)
                                .ifPresent(target -> {
                                    UUID id = UUID.fromString(text);
                                    texts.put(
                                            key,
                                            names.names(target.key(), Set.of(id), viewer, words)
                                                    .getOrDefault(id, ""));
                                }));
        return new Typed(texts);
    }

    /** What a blank form begins with: it is of whoever opens it, in the currency of the house. */
    Typed begun(PlainType type, Typed typed, Viewer viewer, Words words) {
        Map<String, String> texts = new LinkedHashMap<>(named(type, typed, viewer, words).texts());
        field(type, "owner", viewer)
                .ifPresent(_ -> texts.putIfAbsent("owner", viewer.id().toString()));
        field(type, FormInputs.CURRENCY, viewer)
                .ifPresent(_ -> texts.putIfAbsent(FormInputs.CURRENCY, house.code()));
        return new Typed(texts);
    }

    private List<String> called(
            RecordType target, List<ListPage.Row> found, Viewer viewer, Words words) {
        List<UUID> ids =
                found.stream().limit(MOST).map(ListPage.Row::id).map(UUID::fromString).toList();
        Map<UUID, String> called = names.names(target.key(), ids, viewer, words);
        return ids.stream().filter(called::containsKey).map(called::get).toList();
    }

    private Optional<RecordType> target(RecordField field) {
        return NamesOf.target(field).flatMap(types::find).filter(type -> type.table().isPresent());
    }

    private Optional<RecordField> field(RecordType type, String key, Viewer viewer) {
        RecordType whole = types.get(type.key());
        return whole.landed().stream()
                .filter(field -> field.key().equals(key) && whole.writes(viewer, field))
                .findFirst();
    }
}
