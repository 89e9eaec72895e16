package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.json.JsonMoney;
import org.rapportcrm.record.json.JsonValue;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;

/**
 * Reads JSON that a program sent as a row of a kind, and refuses what it may not or cannot mean.
 */
final class JsonRow {
    private static final String CURRENCY = "currency";
    private static final Set<String> CURRENCIES =
            Currency.availableCurrencies()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private final RecordType type;
    private final Viewer viewer;
    private final boolean changes;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private JsonRow(RecordType type, Viewer viewer, boolean changes) {
        this.type = type;
        this.viewer = viewer;
        this.changes = changes;
    }

    /**
     * @param target the record to change; null for a new one
     * @throws FieldsRefused with all that is wrong
     * @throws FieldDenied when the viewer may see a field but not change it
     */
    static Row of(
            RecordType type,
            @Nullable UUID target,
            Map<String, ? extends @Nullable Object> json,
            Viewer viewer) {
        JsonRow row = new JsonRow(type, viewer, target != null);
        json.forEach(row::read);
        if (target == null) {
            row.mustBeComplete();
        }
        FieldsRefused.unlessEmpty(row.refused);
        return target == null ? Row.typed(row.values) : Row.edit(target, row.values);
    }

    /** The fields that came as null. */
    static Set<String> cleared(Map<String, ? extends @Nullable Object> json) {
        return json.entrySet().stream()
                .filter(one -> one.getValue() == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether programs may write it at all; what adds to several is not changed by one. */
    static boolean isWritten(RecordField field, boolean changes) {
        return changes ? field.isReplaced() : field.isKept() && !field.is(Trait.MADE);
    }

    private void read(String key, @Nullable Object json) {
        Optional<RecordField> known =
                type.field(key)
                        .filter(RecordField::isKept)
                        .filter(field -> type.reads(viewer, field));
        if (known.isEmpty()) {
            refused.add(Refused.unknown(key));
            return;
        }
        RecordField field = known.get();
        if (!isWritten(field, changes)) {
            refused.add(Refused.of(key, "read_only", "record.api.read-only"));
        } else if (!type.writes(viewer, field)) {
            throw new FieldDenied(new GuardedField(type.key(), field.guard()));
        } else if (json == null) {
            clear(key);
        } else {
            JsonValue.read(field, json)
                    .ifPresentOrElse(value -> take(field, value, json), () -> refuseType(field));
        }
    }

    private void take(RecordField field, Object value, Object json) {
        if (value.equals(List.of()) || value instanceof String text && text.isBlank()) {
            clear(field.key());
            return;
        }
        put(field.key(), value);
        JsonMoney.currency(json).ifPresent(code -> takeCurrency(field, code));
    }

    /** An amount brings its currency along; one record has one. */
    private void takeCurrency(RecordField field, Object code) {
        boolean isKept = type.table().filter(table -> table.isInCurrency(field)).isPresent();
        if (!isKept || !CURRENCIES.contains(code)) {
            refuseType(field);
        } else {
            put(CURRENCY, code);
        }
    }

    private void put(String key, Object value) {
        Object before = values.put(key, value);
        if (before != null && !before.equals(value)) {
            refused.add(Refused.of(key, "differs", "record.api.currencies"));
        }
    }

    private void refuseType(RecordField field) {
        refused.add(
                Refused.of(
                        field.key(),
                        "type",
                        "record.api.type",
                        FieldSchema.of(type, field).example()));
    }

    /** As a merge patch says it (RFC 7396); a new record is without it anyway. */
    private void clear(String key) {
        if (changes) {
            put(key, "");
        }
    }

    private void mustBeComplete() {
        type.landed().stream()
                .filter(field -> field.is(Trait.REQUIRED) && !values.containsKey(field.key()))
                .forEach(field ->
                        refused.add(Refused.of(field.key(), "required", "record.api.required")));
    }
}
