package org.rapportcrm.customer.merge;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.customer.merge.MovingStatements.FOLLOW;
import static org.rapportcrm.customer.merge.MovingStatements.FOLLOW_ONCE;
import static org.rapportcrm.customer.merge.MovingStatements.FREED;
import static org.rapportcrm.customer.merge.MovingStatements.GO_HOME;
import static org.rapportcrm.customer.merge.MovingStatements.GO_HOME_TIED;
import static org.rapportcrm.customer.merge.MovingStatements.MAKE_ROOM;
import static org.rapportcrm.customer.merge.MovingStatements.STAGE_TIED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record2;
import org.jooq.Select;
import org.rapportcrm.customer.MergeParticipant;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.RecordReferences;
import org.rapportcrm.record.Referring;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets rows follow their customer, and go home. Nothing is copied or deleted: a row that would
 * stand twice at the survivor stays at the merged customer, where nobody sees it, until it is
 * alone. Every step is written into {@code customer.moved}. Works for all whom {@link Joinings}
 * staged, a few statements for each column.
 */
@Component
class MovingRows {
    private final DSLContext db;
    private final List<MergeParticipant> participants;
    private final List<Referring> referring;

    MovingRows(
            DSLContext db,
            ObjectProvider<MergeParticipant> participants,
            ObjectProvider<RecordReferences> references) {
        this.db = db;
        this.participants = participants.orderedStream().toList();
        referring = new ArrayList<>();
        references.orderedStream().forEach(one -> referring.addAll(one.to("customer")));
        this.participants.forEach(one -> referring.addAll(one.referring()));
    }

    List<Referring> referring() {
        return List.copyOf(referring);
    }

    /**
     * From the members staged to the customers who stand for them.
     *
     * @return how many rows moved
     */
    int follow() {
        return referring.stream()
                .mapToInt(one -> run(one.isPlain() ? FOLLOW : FOLLOW_ONCE, one, "true"))
                .sum();
    }

    /** Back to those who are taken out; then what they hid comes up with those who stay. */
    void goHome() {
        referring.stream()
                .filter(one -> one.other().isEmpty())
                .forEach(one -> run(GO_HOME, one, "true"));
        tiesGoHome();
        // an end that went home just now may have made room
        tiesGoHome();
        referring.stream()
                .filter(one -> !one.isPlain() && one.other().isEmpty())
                .forEach(one -> run(FOLLOW_ONCE, one, FREED));
        List<Referring> ties = referring.stream().filter(one -> !one.other().isEmpty()).toList();
        ties.forEach(one ->
                db.execute(STAGE_TIED, sql(one.table()), sql(one.column()), sql(one.other())));
        ties.forEach(one -> run(FOLLOW_ONCE, one, "true"));
    }

    private void tiesGoHome() {
        referring.stream()
                .filter(one -> !one.other().isEmpty())
                .forEach(one -> {
                    run(MAKE_ROOM, one, "true");
                    run(GO_HOME_TIED, one, "true");
                });
    }

    void settle(Set<UUID> customers) {
        participants.forEach(one -> one.settle(customers));
    }

    /**
     * How many rows of each kind would follow these customers. A kind of which the viewer reads
     * only some is not told.
     */
    Map<String, Long> counts(Viewer viewer, List<UUID> members) {
        Map<String, Long> counts = new LinkedHashMap<>();
        referring.stream()
                .filter(one -> !one.textKey().isEmpty() && readsAll(viewer, one.kind()))
                .<Select<Record2<String, Integer>>>map(one ->
                        select(inline(one.textKey()), count())
                                .from(table(sql(one.table())))
                                .where(Among.of(field(sql(one.column()), UUID.class), members))
                                .and(condition(sql(one.where())))
                                .and(condition(sql(one.standing()))))
                .reduce(Select::unionAll)
                .ifPresent(all ->
                        db.fetch(all)
                                .forEach(row ->
                                        counts.merge(
                                                row.value1(),
                                                row.value2().longValue(),
                                                Long::sum)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static boolean readsAll(Viewer viewer, String kind) {
        return kind.isEmpty() || viewer.reach(Permission.of(kind, Action.READ)) == Reach.ALL;
    }

    private int run(String statement, Referring one, String which) {
        return one.parts().stream().mapToInt(part -> run(statement, one, which, part)).sum();
    }

    private int run(String statement, Referring one, String which, String part) {
        QueryPart same =
                one.same().isEmpty()
                        ? sql("null::jsonb")
                        : sql(
                                "case when {0} then jsonb_build_array({1}) end",
                                sql(one.standing()), sql(String.join(", ", one.same())));
        return db.execute(
                statement,
                sql(one.table()),
                sql(one.column()),
                sql("concat_ws('|', {0})", sql(String.join(", ", one.key()))),
                val(one.place()),
                sql("({0}) and ({1})", sql(one.where()), sql(part)),
                same,
                one.other().isEmpty() ? sql("null::uuid") : sql(one.other()),
                sql(which),
                sql(part),
                val(one.at(one.other()).place()));
    }
}
