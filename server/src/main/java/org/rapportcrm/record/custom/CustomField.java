package org.rapportcrm.record.custom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.Stored;
import org.rapportcrm.web.MoreMessages;

/**
 * A field that an administrator added to a kind of record.
 *
 * @param key begins with {@link org.rapportcrm.record.AddedValues#MARK}, so that no field of ours
 *     is ever called so
 * @param labels by language
 * @param target the kind that it points to
 * @param retired it is kept and shown, and nobody fills it in any more
 */
public record CustomField(
        UUID id,
        String kind,
        String key,
        FieldType type,
        Map<String, String> labels,
        List<Choice> choices,
        @Nullable String target,
        Set<Trait> traits,
        IndexState index,
        int version,
        boolean retired) {
    static final String LABEL = MoreMessages.MARK + "field.";

    /** Whether lists can find and sort by it without reading every record. */
    public enum IndexState {
        NONE,
        BUILDING,
        READY,
        FAILED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param retired records keep it, and nobody chooses it any more
     */
    public record Choice(String key, Map<String, String> labels, boolean retired) {
        public String label(String language) {
            return worded(labels, language).orElse(key);
        }
    }

    public String label(String language) {
        return worded(labels, language).orElse(key);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    private static Optional<String> worded(Map<String, String> labels, String language) {
        return Stream.of(language, "en")
                .map(labels::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> labels.values().stream().findFirst());
    }

    /** As every other field of the kind. */
    public RecordField field() {
        return new RecordField(
                key,
                type,
                LABEL + kind + "." + key,
                traits,
                List.of(key.replace("_", ""), normal(label("en"))),
                choices.stream().map(Choice::key).toList(),
                choices.stream().filter(Choice::retired).map(Choice::key).toList(),
                key,
                target,
                new Stored.Custom(key));
    }

    public List<Choice> offered() {
        return choices.stream().filter(choice -> !choice.retired()).toList();
    }

    /** As the journal keeps it. */
    Map<String, Object> said() {
        return Map.of(
                "kind", kind,
                "key", key,
                "type", type.name().toLowerCase(Locale.ROOT),
                "labels", labels,
                "choices", choices,
                "required", is(Trait.REQUIRED),
                "listed", is(Trait.LISTED),
                "retired", retired);
    }

    static Set<Trait> traits(boolean required, boolean personal, boolean listed, boolean indexed) {
        return Stream.of(
                        required ? Trait.REQUIRED : null,
                        personal ? Trait.PERSONAL : null,
                        listed ? Trait.LISTED : null,
                        indexed ? Trait.SORTABLE : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String normal(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
