package org.rapportcrm.record.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.api.ProgramAuthor;
import org.rapportcrm.record.api.ToldAction;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** One action of one kind over many records, for programs; each right has a method of its own. */
@ResponseBody
class ActionOnMany implements OfKind {
    static final String IDS = "ids";
    static final String FILTER = "filter";
    static final String VALUES = "values";

    private final RecordType type;
    private final RecordAction action;
    private final StartingBulk starting;

    ActionOnMany(RecordType type, RecordAction action, StartingBulk starting) {
        this.type = type;
        this.action = action;
        this.starting = starting;
    }

    @Override
    public String kind() {
        return type.key();
    }

    @NeedsOwnKind(Action.WRITE)
    ResponseEntity<BulkResource.Work> write(
            @RequestBody Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        return act(sent, ProgramAuthor.of(request, viewer));
    }

    @NeedsOwnKind(Action.DELETE)
    ResponseEntity<BulkResource.Work> delete(
            @RequestBody Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        return act(sent, ProgramAuthor.of(request, viewer));
    }

    private ResponseEntity<BulkResource.Work> act(
            Map<String, @Nullable Object> sent, Author author) {
        Viewer viewer = author.viewer();
        List<Refused> unknown =
                sent.keySet().stream()
                        .filter(key -> !Set.of(IDS, FILTER, VALUES).contains(key))
                        .map(Refused::unknown)
                        .toList();
        FieldsRefused.unlessEmpty(unknown);
        Chosen chosen = chosen(sent.get(IDS), sent.get(FILTER), viewer);
        starting.check(type, chosen, viewer);
        Map<String, Object> values =
                ToldAction.read(
                        type,
                        action,
                        sent.containsKey(VALUES) ? object(sent.get(VALUES)) : Map.of(),
                        viewer);
        return BulkResource.begun(starting.start(type, action, values, chosen, author));
    }

    /** Either the ones that are named, or all that a filter finds. */
    private Chosen chosen(@Nullable Object ids, @Nullable Object filter, Viewer viewer) {
        if ((ids == null) == (filter == null)) {
            throw FieldsRefused.of(Refused.of(IDS, "required", "record.api.ids-or-filter"));
        }
        if (filter == null) {
            return new Chosen.Named(named(ids));
        }
        if (!(filter instanceof String text)) {
            throw type(FILTER, "string");
        }
        if (!viewer.may(type.key(), Action.READ)) {
            throw new NotAllowed(type.permission(Action.READ));
        }
        return new Chosen.All(Rsql.read(text));
    }

    private static List<UUID> named(@Nullable Object ids) {
        if (!(ids instanceof List<?> several) || several.isEmpty()) {
            throw type(IDS, "[uuid]");
        }
        Set<UUID> named = new LinkedHashSet<>();
        for (Object one : several) {
            try {
                named.add(
                        UUID.fromString(
                                one instanceof String text && text.length() == 36 ? text : ""));
            } catch (IllegalArgumentException _) {
                throw type(IDS, "[uuid]");
            }
        }
        return new ArrayList<>(named);
    }

    private static Map<String, @Nullable Object> object(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw type(VALUES, "object");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return values;
    }

    private static FieldsRefused type(String field, String right) {
        return FieldsRefused.of(Refused.of(field, "type", "record.api.type", right));
    }
}
