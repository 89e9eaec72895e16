package org.rapportcrm.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One field of a kind of record.
 *
 * @param key lower_snake_case, unique in its kind
 * @param labelKey message key of its label
 * @param aliases headers under which other products export it, in normal form (lower case letters
 *     and digits only)
 * @param choices allowed keys of a {@link FieldType#CHOICE}
 * @param guard under whose right it stands: its own key, or that of the fields it is one with
 */
public record RecordField(
        String key,
        FieldType type,
        String labelKey,
        Set<Trait> traits,
        List<String> aliases,
        List<String> choices,
        String guard) {

    /** What is true of a field beyond its type. */
    public enum Trait {
        REQUIRED,
        PERSONAL,
        SEARCHED,
        SORTABLE,
        LISTED,
        /** No role can be denied it: without it nobody could tell or handle the record. */
        ESSENTIAL,
        /** The source's own id of the record: the same id is the same record. */
        OWN_ID,
        /** Several columns of a file may feed it. */
        REPEATED,
        /** Several columns make one address; one that names a street begins the next. */
        ADDRESS
    }

    public RecordField {
        traits = Set.copyOf(traits);
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
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
                key);
    }

    public RecordField alias(String... headers) {
        return new RecordField(key, type, labelKey, traits, List.of(headers), choices, guard);
    }

    public RecordField choices(String... keys) {
        return new RecordField(key, type, labelKey, traits, aliases, List.of(keys), guard);
    }

    /** Whoever may not read or write the other may not read or write this one. */
    public RecordField under(String other) {
        return new RecordField(key, type, labelKey, traits, aliases, choices, other);
    }

    public boolean isDeniable() {
        return !is(Trait.ESSENTIAL) && !is(Trait.OWN_ID);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
