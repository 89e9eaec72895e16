package org.rapportcrm.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind of record.
 *
 * @param key lower_snake_case, unique in its kind
 * @param labelKey message key of its label
 * @param aliases headers under which other products export it, in normal form (lower case letters
 *     and digits only)
 * @param choices allowed keys of a {@link FieldType#CHOICE}
 * @param retired those of the choices that records keep and nobody chooses any more
 * @param guard under whose right it stands: its own key, or that of the fields it is one with
 * @param target the kind of record that a {@link FieldType#RECORD} names
 * @param stored where its values live; null where only rows on their way in have it
 */
public record RecordField(
        String key,
        FieldType type,
        String labelKey,
        Set<Trait> traits,
        List<String> aliases,
        List<String> choices,
        List<String> retired,
        String guard,
        @Nullable String target,
        @Nullable Stored stored) {

    /** What is true of a field beyond its type. */
    public enum Trait {
        REQUIRED,
        PERSONAL,
        SEARCHED,
        /** An index is in its order. */
        SORTABLE,
        /** Ids are given in its order, as they are in the order of time. */
        IN_ORDER_OF_IDS,
        /** It is a column of the list unless a view says otherwise. */
        LISTED,
        /** No role can be denied it: without it nobody could tell or handle the record. */
        ESSENTIAL,
        /** The source's own id of the record: the same id is the same record. */
        OWN_ID,
        /** Several columns of a file may feed it. */
        REPEATED,
        /** Several columns make one address; one that names a street begins the next. */
        ADDRESS,
        /** A text is the tag of a language (BCP 47): people read its name. */
        LANGUAGE,
        /** The house makes it: it is read, and nobody writes it. */
        MADE
    }

    public RecordField {
        traits = Set.copyOf(traits);
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
        retired = List.copyOf(retired);
    }

    public static RecordField of(String kind, String key, FieldType type, Trait... traits) {
        Set<Trait> set = EnumSet.noneOf(Trait.class);
        set.addAll(List.of(traits));
        return new RecordField(
                key,
                type,
                kind + ".field." + key.replace('_', '-'),
                set,
                List.of(),
                List.of(),
                List.of(),
                key,
                null,
                null);
    }

    public RecordField alias(String... headers) {
        return new RecordField(
                key,
                type,
                labelKey,
                traits,
                List.of(headers),
                choices,
                retired,
                guard,
                target,
                stored);
    }

    public RecordField choices(String... keys) {
        return new RecordField(
                key,
                type,
                labelKey,
                traits,
                aliases,
                List.of(keys),
                retired,
                guard,
                target,
                stored);
    }

    /** With a label that stands under another key. */
    public RecordField labelled(String messageKey) {
        return new RecordField(
                key, type, messageKey, traits, aliases, choices, retired, guard, target, stored);
    }

    /** Whoever may not read or write the other may not read or write this one. */
    public RecordField under(String other) {
        return new RecordField(
                key, type, labelKey, traits, aliases, choices, retired, other, target, stored);
    }

    /** The kind of record whose ids it holds. */
    public RecordField of(String kind) {
        return new RecordField(
                key, type, labelKey, traits, aliases, choices, retired, guard, kind, stored);
    }

    public RecordField stored(Stored place) {
        return new RecordField(
                key, type, labelKey, traits, aliases, choices, retired, guard, target, place);
    }

    /** It is a column of the record's own table. */
    public RecordField in(Field<?> column) {
        return stored(new Stored.Column(column.getName()));
    }

    /** Message key of what people call one of its choices. */
    public String choiceKey(String choice) {
        return labelKey + "." + choice.replace('_', '-');
    }

    /** What there is to choose today. */
    public List<String> offered() {
        return choices.stream().filter(key -> !retired.contains(key)).toList();
    }

    /** Whether lists and filters can ask for it. */
    public boolean isKept() {
        return stored != null;
    }

    /** Whether a record has several values of it. */
    public boolean isSeveral() {
        return type == FieldType.WORDS || stored instanceof Stored.Rows;
    }

    /**
     * Whether a value of it takes the place of what a record has; what adds to several does not.
     */
    public boolean isReplaced() {
        boolean adds = is(Trait.REPEATED) || is(Trait.ADDRESS) && stored instanceof Stored.Rows;
        return isKept() && !is(Trait.MADE) && !adds;
    }

    public boolean isDeniable() {
        return !is(Trait.ESSENTIAL) && !is(Trait.OWN_ID);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
