package org.rapportcrm.record.custom;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final CustomFieldStore store;
    private volatile @Nullable Known known;

    CustomFields(CustomFieldStore store) {
        this.store = store;
    }

    /**
     * @param asked when it was known to be true, by {@link System#nanoTime}
     */
    private record Known(long stamp, List<CustomField> fields, long asked) {
        Known now() {
            return new Known(stamp, fields, System.nanoTime());
        }
    }

    List<CustomField> all() {
        Known now = known;
        if (now == null || System.nanoTime() - now.asked() > FRESH) {
            long stamp = store.stamp();
            now =
                    now != null && now.stamp() == stamp
                            ? now.now()
                            : new Known(stamp, store.all(), System.nanoTime());
            known = now;
        }
        return now.fields();
    }

    /** Called where something changed, so that its author sees it at once. */
    void forget() {
        known = null;
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
        return of(parts[0]).stream()
                .filter(field -> parts.length > 1 && field.key().equals(parts[1]))
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
