package org.rapportcrm.interaction.mention;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.trueCondition;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.interaction.people.NamedPeople.Known;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Who of several people may see a record; one question, however many they are. */
@Component
class Onlookers {
    private final DSLContext db;
    private final Viewers viewers;

    Onlookers(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    /**
     * @param seen the condition under which somebody may see it
     */
    Set<UUID> of(
            List<Known> people, Table<?> table, UUID record, Function<Viewer, Condition> seen) {
        List<Viewer> here = viewers.of(people.stream().map(Known::id).toList());
        // a condition that leaves nothing to ask is no field
        List<Field<Boolean>> answers =
                here.stream().map(one -> field(trueCondition().and(seen.apply(one)))).toList();
        if (answers.isEmpty()) {
            return Set.of();
        }
        return db.select(answers)
                .from(table)
                .where(Objects.requireNonNull(table.field("id", UUID.class)).eq(record))
                .fetchOptional(row -> seeing(here, row))
                .orElse(Set.of());
    }

    private static Set<UUID> seeing(List<Viewer> here, Record row) {
        Set<UUID> seeing = new HashSet<>();
        for (int i = 0; i < here.size(); i++) {
            if (Boolean.TRUE.equals(row.get(i))) {
                seeing.add(here.get(i).id());
            }
        }
        return seeing;
    }
}
