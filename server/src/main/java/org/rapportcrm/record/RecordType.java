package org.rapportcrm.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/**
 * The one description of a kind of record. A module contributes it as a bean; lists, forms, imports
 * and the API are made from it.
 */
public interface RecordType {
    /** The kind's name in code, URLs and permissions: singular, lower case, such as "customer". */
    String key();

    /** How URLs call several of them. */
    default String plural() {
        return key().endsWith("y") ? key().substring(0, key().length() - 1) + "ies" : key() + "s";
    }

    /** Every field, in the order in which people should meet them. */
    List<RecordField> fields();

    /**
     * Writes a batch, in the transaction that is open; there is no other way to write this kind.
     * Rules are checked for each row; a row that breaks one is refused in its outcome and does not
     * hold up the others.
     *
     * @return one outcome a row, in the order of the rows
     */
    List<Outcome> land(Landing landing);

    /**
     * What landing needs of a received row and its values alone tell. It is read on another thread
     * while the database takes the rows before; landing does without it, too.
     */
    default Row.@Nullable Ahead readAhead(Map<String, Object> values, Origin origin) {
        return null;
    }

    /** Where its records are read; a kind without a table has no list. */
    default Optional<RecordTable> table() {
        return Optional.empty();
    }

    default List<Relation> relations() {
        return List.of();
    }

    /** Where it stands among other kinds, the most important first. */
    default int place() {
        return 1_000;
    }

    /** Its own way to be found; without one, what is {@code SEARCHED} is looked through. */
    default Optional<RecordSearch> search() {
        return Optional.empty();
    }

    /** How a row of its list begins; by its title where it says nothing else. */
    default Optional<RecordFace> face() {
        return Optional.empty();
    }

    /** Views that everybody has, in their order; the first is what the list opens with. */
    default List<BuiltInView> views() {
        return List.of(BuiltInView.all(this));
    }

    default Mark mark(String field, String choice) {
        return Mark.NONE;
    }

    /** Whether it suggests, to whoever types whom a field should name, who that may be. */
    default boolean isSuggesting() {
        return false;
    }

    /** Fields that a row on its way in may bring. */
    default List<RecordField> landed() {
        return fields().stream().filter(field -> !field.is(RecordField.Trait.MADE)).toList();
    }

    /** Rules for rows that are no record of this kind, as a start for the mapping of a source. */
    default List<Refusal> suggestedRefusals() {
        return List.of();
    }

    /**
     * Whether a file with such columns holds records of this kind.
     *
     * @param fields that its columns would feed
     * @param headers all of its headers in normal form (lower case letters and digits only)
     */
    default boolean recognizes(Set<String> fields, Set<String> headers) {
        return fields().stream()
                .filter(field -> field.is(RecordField.Trait.REQUIRED))
                .allMatch(field -> fields.contains(field.key()));
    }

    /** Key of the label for one record; the plural is under {@code <key>s}. */
    default String labelKey() {
        return key() + ".kind";
    }

    default Permission permission(Action action) {
        return Permission.of(key(), action);
    }

    /** Each field that a role may be denied, once. */
    default List<GuardedField> deniable() {
        return fields().stream()
                .filter(RecordField::isDeniable)
                .map(field -> new GuardedField(key(), field.guard()))
                .distinct()
                .toList();
    }

    default boolean reads(Viewer viewer, RecordField field) {
        boolean needed = !(field.stored() instanceof Stored.Fact fact) || viewer.may(fact.needed());
        return needed && (!field.isDeniable() || viewer.reads(key(), field.guard()));
    }

    default boolean writes(Viewer viewer, RecordField field) {
        return !field.isDeniable() || viewer.writes(key(), field.guard());
    }

    default Optional<Relation> relation(String relationKey) {
        return relations().stream().filter(one -> one.key().equals(relationKey)).findFirst();
    }

    default Optional<RecordField> field(String fieldKey) {
        return fields().stream().filter(field -> field.key().equals(fieldKey)).findFirst();
    }
}
