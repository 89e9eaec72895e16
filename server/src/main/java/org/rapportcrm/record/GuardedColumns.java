package org.rapportcrm.record;

import static org.jooq.impl.DSL.castNull;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;

/**
 * Takes what is denied to a viewer out of queries: of such a column nothing is selected, under the
 * column's name, so that no page, list or export made of the row can show it.
 *
 * @param kind of the records that are read
 * @param guards the field under whose right a column or an input stands, by its name
 */
public record GuardedColumns(String kind, UnaryOperator<String> guards) {
    public GuardedField field(String name) {
        return new GuardedField(kind, guards.apply(name));
    }

    public boolean isReadBy(Viewer viewer, String name) {
        return viewer.reads(kind, guards.apply(name));
    }

    public boolean isWrittenBy(Viewer viewer, String name) {
        return viewer.writes(kind, guards.apply(name));
    }

    /**
     * @throws FieldDenied when the viewer may not change it
     */
    public void mustBeWrittenBy(Viewer viewer, String name) {
        if (!isWrittenBy(viewer, name)) {
            throw new FieldDenied(field(name));
        }
    }

    public List<Field<?>> of(Viewer viewer, Collection<? extends Field<?>> columns) {
        return columns.stream()
                .<Field<?>>map(column -> of(viewer, column.getName(), column))
                .toList();
    }

    /**
     * @param name under which the column is guarded, where that is not its own
     */
    public <T> Field<T> of(Viewer viewer, String name, Field<T> column) {
        return isReadBy(viewer, name)
                ? column
                : castNull(column.getDataType()).as(column.getUnqualifiedName());
    }
}
