package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Table;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.TakingImportBack.Done;

/**
 * A kind of record in a table of its own: described, it is written, shown, changed, deleted and
 * taken back like every other. What is its own stands in the methods that can be overridden.
 */
public abstract class PlainType implements RecordType {
    private final String key;
    private final Table<?> rows;
    private final String title;
    private final List<RecordField> fields;
    private final WritingRecords writing;

    /**
     * @param table by the conventions of {@link PlainTable}
     * @param title key of the field by which people call a record
     * @param fields in the order in which people should meet them; each stands in the column of its
     *     name, one that names a record may end in {@code _id}. Where there is none, only rows on
     *     their way in have it
     */
    protected PlainType(
            String key,
            Table<?> table,
            String title,
            List<RecordField> fields,
            WritingRecords writing) {
        this.key = key;
        this.rows = table;
        this.title = title;
        this.fields = fields.stream().map(this::living).toList();
        this.writing = writing;
    }

    /** Fields that stand together in a form and on the page, under a heading. */
    public record Group(String titleKey, List<String> fields) {
        public static Group of(String titleKey, String... fields) {
            return new Group(titleKey, List.of(fields));
        }
    }

    /** What is in no group stands in one of its own, behind them. */
    public abstract List<Group> groups();

    /** Fills in what follows from other fields and refuses what breaks a rule of the kind. */
    public void prepare(Landing landing, List<Draft> drafts) {}

    /** Writes what follows from records that were written; they differ in their ids. */
    public void follow(Landing landing, List<Draft> written) {}

    /** These went into the bin, or for good. */
    public void gone(Collection<UUID> records) {}

    /** These came back from the bin. */
    public void returned(Author author, Collection<UUID> records) {}

    /** The records that these became a part of, so that what leads here goes on there. */
    public Map<UUID, UUID> successors(Collection<UUID> records) {
        return Map.of();
    }

    /** What the journal tells beside its records, by the id of the record, as it calls that. */
    public Set<String> besides() {
        return Set.of();
    }

    /** A change of what stands beside a record is taken back, as one of its own. */
    public void takeBack(Author author, Done besides) {}

    /**
     * Which of those that a text calls the same are meant, where other fields tell.
     *
     * @return one of them, or those among whom nothing decides
     */
    public Set<UUID> meant(RecordField field, Set<UUID> called, Draft draft) {
        return called;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final List<RecordField> fields() {
        return fields;
    }

    @Override
    public Optional<RecordTable> table() {
        return Optional.of(new PlainTable(key, plural(), rows, title));
    }

    @Override
    public final boolean isSuggesting() {
        return true;
    }

    @Override
    public final List<Outcome> land(Landing landing) {
        return writing.land(this, landing);
    }

    final Table<?> rows() {
        return rows;
    }

    private RecordField living(RecordField field) {
        return Stream.of(field.key(), field.key() + "_id")
                .flatMap(name -> Stream.ofNullable(rows.field(name)))
                .findFirst()
                .map(field::in)
                .orElse(field);
    }
}
