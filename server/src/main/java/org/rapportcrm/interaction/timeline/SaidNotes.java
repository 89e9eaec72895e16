package org.rapportcrm.interaction.timeline;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.rapportcrm.interaction.db.Tables.PROMISE;
import static org.rapportcrm.interaction.db.Tables.REQUIREMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.SQLDataType;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.interaction.timeline.TimelineItem.Note;
import org.rapportcrm.web.Words;

/** What was promised and asked for, as remarks under the interaction in which it was said. */
final class SaidNotes {
    private static final int NEWEST = 200;
    private static final Field<UUID> SAID_IN = field("said_in", UUID.class);
    private static final Field<String> SAID = field("said", String.class);
    private static final Field<String> STATE = field("state", String.class);
    private static final Field<LocalDate> DUE = field("due", LocalDate.class);

    private SaidNotes() {}

    static Select<?> query(Visiting visiting) {
        return all(visiting).orderBy(SAID_IN.desc()).limit(NEWEST);
    }

    static SelectOrderByStep<?> all(Visiting visiting) {
        return select(
                        PROMISE.INTERACTION_ID.as(SAID_IN),
                        PROMISE.TEXT.as(SAID),
                        PROMISE.STATE.as(STATE),
                        PROMISE.DUE_ON.as(DUE))
                .from(PROMISE)
                .where(PROMISE.CUSTOMER_ID.eq(visiting.customer()))
                .and(PROMISE.INTERACTION_ID.isNotNull())
                .and(Visible.toRead(visiting.viewer(), InteractionType.KEY, PROMISE))
                .unionAll(
                        select(
                                        REQUIREMENT.INTERACTION_ID,
                                        REQUIREMENT.TEXT,
                                        when(REQUIREMENT.MET_AT.isNull(), "wanted")
                                                .otherwise("met"),
                                        inline(null, SQLDataType.LOCALDATE))
                                .from(REQUIREMENT)
                                .where(REQUIREMENT.CUSTOMER_ID.eq(visiting.customer()))
                                .and(REQUIREMENT.DELETED_AT.isNull())
                                .and(REQUIREMENT.INTERACTION_ID.isNotNull())
                                .and(
                                        Visible.toRead(
                                                visiting.viewer(),
                                                InteractionType.KEY,
                                                REQUIREMENT)));
    }

    static Map<UUID, List<Note>> of(List<? extends Record> rows, Words words) {
        Map<UUID, List<Note>> notes = new HashMap<>();
        for (Record row : rows) {
            notes.computeIfAbsent(row.get(SAID_IN), _ -> new ArrayList<>()).add(note(row, words));
        }
        return notes;
    }

    private static Note note(Record row, Words words) {
        String said = row.get(SAID);
        return switch (row.get(STATE)) {
            case "wanted" -> Note.pill("target", words.text("interaction.wanted", said), "is-note");
            case "met" -> Note.pill("target", words.text("interaction.met", said), "is-ok");
            case "open" ->
                    Note.pill(
                            "flag",
                            words.text(
                                    "interaction.promised",
                                    said,
                                    words.date(requireNonNull(row.get(DUE)))),
                            "is-warn");
            case "kept" -> Note.pill("flag", words.text("interaction.promise-kept", said), "is-ok");
            case "broken" ->
                    Note.pill("flag", words.text("interaction.promise-broken", said), "is-bad");
            default -> Note.pill("flag", words.text("interaction.promise-withdrawn", said), "");
        };
    }
}
