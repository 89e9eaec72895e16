package org.rapportcrm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.personal.PersonalColumn;
import org.rapportcrm.record.personal.PersonalColumns;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What we know of people is found by the descriptions of kinds and one registry. */
@HouseTest
class PersonalColumnsTest {
    @Autowired DSLContext db;
    @Autowired RecordTypes types;

    @Test
    void everyColumnThatCouldTellOfSomebodyIsAccountedFor() {
        Set<String> known = described();
        PersonalColumns.all().forEach(column -> known.add(column.path()));

        Set<String> forgotten = columns();
        forgotten.removeAll(known);

        assertThat(forgotten)
                .as("make it a field of its kind, or write it into personal-columns.txt")
                .isEmpty();
    }

    @Test
    void theRegistryNamesNoColumnThatIsNotThere() {
        Set<String> gone =
                PersonalColumns.all().stream()
                        .map(PersonalColumn::path)
                        .collect(Collectors.toCollection(TreeSet::new));
        gone.removeAll(columns());

        assertThat(gone).isEmpty();
    }

    @Test
    void eachColumnStandsInOnePlace() {
        List<String> registered = PersonalColumns.all().stream().map(PersonalColumn::path).toList();

        assertThat(registered).doesNotHaveDuplicates();
        assertThat(registered).doesNotContainAnyElementsOf(described());
    }

    /** Texts, dates and what can hold either; numbers and ids tell of nobody by themselves. */
    private Set<String> columns() {
        return db
                .fetchValues(
                        """
                        select format('%s.%s.%s', c.table_schema, c.table_name, c.column_name)
                        from information_schema.columns c
                        join pg_class t on t.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
                        where t.relkind in ('r', 'p') and not t.relispartition
                          and c.table_schema not in ('pg_catalog', 'information_schema', 'public')
                          and (c.data_type in ('text', 'character varying', 'json', 'jsonb', 'xml', 'date', 'inet', 'cidr', 'bytea')
                            or c.udt_name = '_text')\
                        """)
                .stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> described() {
        return types.all().stream()
                .filter(type -> type.table().isPresent())
                .flatMap(type ->
                        type.fields().stream().flatMap(field -> column(type, field).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> column(RecordType type, RecordField field) {
        return switch (field.stored()) {
            case Stored.Column(String name) ->
                    Optional.of(path(type.table().orElseThrow().whole(), name));
            case Stored.Made made ->
                    Optional.of(made.value().apply(type.table().orElseThrow().whole()))
                            .flatMap(PersonalColumnsTest::path);
            case Stored.Rows rows -> path(rows.value());
            case Stored.Fact fact -> path(fact.value());
            case Stored.Custom _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static Optional<String> path(Field<?> value) {
        return value instanceof TableField<?, ?> field && field.getTable() != null
                ? Optional.of(path(field.getTable(), field.getName()))
                : Optional.empty();
    }

    private static String path(Table<?> table, String column) {
        return Objects.requireNonNull(table.getSchema()).getName()
                + "."
                + table.getName()
                + "."
                + column;
    }
}
