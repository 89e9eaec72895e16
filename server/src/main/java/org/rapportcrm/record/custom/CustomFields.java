package org.rapportcrm.record.custom;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordAddition;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.web.MoreMessages;
import org.springframework.stereotype.Component;

/**
 * Added fields as part of their kinds, and their names among the messages. Kept in memory; each
 * node asks once a second whether something changed. Many threads may share it.
 */
@Component
class CustomFields implements RecordAddition, MoreMessages {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final CustomFieldStore store;
    private volatile @Nullable Known known;

    CustomFields(CustomFieldStore store) {
        this.store = store;
    }

    /**
     * @param before what was known before that, for pages that are half drawn when a field goes
     * @param asked when it was known to be true, by {@link System#nanoTime}
     */
    private record Known(
            long stamp, List<CustomField> fields, List<CustomField> before, long asked) {
        Known now() {
            return new Known(stamp, fields, before, System.nanoTime());
        }

        Known doubted() {
            return new Known(UNKNOWN, fields, before, System.nanoTime() - FRESH - 1);
        }
    }

    List<CustomField> all() {
        return known().fields();
    }

    private Known known() {
        Known now = known;
        if (now == null || System.nanoTime() - now.asked() > FRESH) {
            long stamp = store.stamp();
            now =
                    now != null && now.stamp() == stamp
                            ? now.now()
                            : new Known(
                                    stamp,
                                    store.all(),
                                    now == null ? List.of() : now.fields(),
                                    System.nanoTime());
            known = now;
        }
        return now;
    }

    /** Called where something changed, so that its author sees it at once. */
    void forget() {
        Known now = known;
        known = now == null ? null : now.doubted();
    }

    List<CustomField> of(String kind) {
        return all().stream().filter(field -> field.kind().equals(kind)).toList();
    }

    @Override
    public List<RecordField> fields(String kind) {
        return of(kind).stream().map(CustomField::field).toList();
    }

    /** "given.field.customer.x_budget", and a choice of it behind a further point. */
    @Override
    public Optional<String> text(String key, Locale locale) {
        if (!key.startsWith(CustomField.LABEL)) {
            return Optional.empty();
        }
        String[] parts = key.substring(CustomField.LABEL.length()).split("\\.", 3);
        Known now = known();
        return Stream.concat(now.fields().stream(), now.before().stream())
                .filter(field -> parts.length > 1 && field.kind().equals(parts[0]))
                .filter(field -> field.key().equals(parts[1]))
                .findFirst()
                .map(field ->
                        parts.length == 2
                                ? field.label(locale.getLanguage())
                                : choice(field, parts[2], locale));
    }

    private static String choice(CustomField field, String key, Locale locale) {
        return field.choices().stream()
                .filter(choice -> choice.key().replace('_', '-').equals(key))
                .findFirst()
                .map(choice -> choice.label(locale.getLanguage()))
                .orElse(key);
    }
}
