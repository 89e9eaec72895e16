package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.record.read.Cursor;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.Orders;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.Viewer;

/** What a program asks of a list, read from the parameters of its request. */
record ApiQuery(ListRequest request, List<RecordField> fields) {
    static final int USUAL = 50;
    static final int MOST = 200;
    static final Set<String> PARAMETERS = Set.of("limit", "after", "filter", "sort", "fields");

    static ApiQuery of(RecordType type, Map<String, String> said, Viewer viewer) {
        mustKnow(said, PARAMETERS);
        List<RecordField> fields = fields(type, said.get("fields"), viewer);
        ListRequest request =
                ListRequest.of(
                                type,
                                Rsql.read(said.getOrDefault("filter", "")),
                                fields.stream().map(RecordField::key).toList(),
                                order(type, said.get("sort"), viewer),
                                limit(said.get("limit")))
                        .after(after(said.get("after")));
        return new ApiQuery(request, fields);
    }

    /** A parameter that is misspelt would change the answer unseen. */
    static void mustKnow(Map<String, String> said, Set<String> known) {
        List<Refused> unknown =
                said.keySet().stream()
                        .filter(name -> !known.contains(name))
                        .map(Refused::unknown)
                        .toList();
        FieldsRefused.unlessEmpty(unknown);
    }

    /** Those that were named, or all; one that is denied is as unknown as one that is none. */
    static List<RecordField> fields(RecordType type, @Nullable String said, Viewer viewer) {
        List<RecordField> all = readable(type, viewer);
        if (said == null) {
            return all;
        }
        List<RecordField> chosen = new ArrayList<>();
        List<Refused> unknown = new ArrayList<>();
        for (String key : Arrays.stream(said.split(",")).map(String::strip).distinct().toList()) {
            all.stream()
                    .filter(field -> field.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(chosen::add, () -> unknown.add(Refused.unknown(key)));
        }
        FieldsRefused.unlessEmpty(unknown);
        return chosen;
    }

    static List<RecordField> readable(RecordType type, Viewer viewer) {
        return type.fields().stream()
                .filter(RecordField::isKept)
                .filter(field -> type.reads(viewer, field))
                .toList();
    }

    private static Order order(RecordType type, @Nullable String said, Viewer viewer) {
        return said == null ? Orders.usual(type, viewer) : Order.of(said);
    }

    private static @Nullable Cursor after(@Nullable String said) {
        return said == null ? null : Cursor.of(said);
    }

    static int limit(@Nullable String said) {
        if (said == null) {
            return USUAL;
        }
        if (said.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(said);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw FieldsRefused.of(Refused.of("limit", "range", "record.api.limit", MOST));
    }
}
