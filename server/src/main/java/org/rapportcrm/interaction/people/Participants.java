package org.rapportcrm.interaction.people;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.PARTICIPANT;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Writes and reads who took part in interactions. */
@Component
public class Participants {
    public static final Field<String> PACKED = field(name("people"), String.class);

    private static final String BETWEEN = "\u001e";
    private static final String WITHIN = "\u001f";

    private final DSLContext db;

    Participants(DSLContext db) {
        this.db = db;
    }

    /** Those who took part in one interaction. */
    public record Of(UUID interaction, Instant occurredAt, List<Participant> people) {}

    /** Writes the participants of these interactions anew. */
    public void write(Collection<Of> interactions) {
        Object[] ids = interactions.stream().map(Of::interaction).toArray(UUID[]::new);
        db.execute(
                "delete from interaction.participant where interaction_id = any({0})",
                (Object) ids);
        CopyRows rows =
                new CopyRows(
                        "interaction.participant",
                        "interaction_id",
                        "occurred_at",
                        "place",
                        "side",
                        "name",
                        "customer_id",
                        "user_id");
        for (Of of : interactions) {
            int place = 0;
            for (Participant person : of.people()) {
                rows.add(
                        of.interaction(),
                        of.occurredAt(),
                        ++place,
                        person.side().key(),
                        person.name(),
                        person.customer(),
                        person.user());
            }
        }
        rows.send(db);
    }

    public List<Participant> of(UUID interaction) {
        return db.selectFrom(PARTICIPANT)
                .where(PARTICIPANT.INTERACTION_ID.eq(interaction))
                .orderBy(PARTICIPANT.PLACE)
                .fetch(row ->
                        new Participant(
                                side(row.getSide()),
                                row.getName() == null ? "" : row.getName(),
                                row.getCustomerId(),
                                row.getUserId()));
    }

    /** All of one entry in one row of one column, so that a page of entries stays one query. */
    public static Table<Record1<String>> packed(Viewer viewer) {
        Field<String> person =
                concat(
                        PARTICIPANT.SIDE,
                        inline(WITHIN),
                        coalesce(PROFILE.ID.cast(String.class), inline("")),
                        inline(WITHIN),
                        PARTICIPANT.NAME);
        return lateral(
                        select(
                                        listAgg(person, BETWEEN)
                                                .withinGroupOrderBy(PARTICIPANT.PLACE)
                                                .as(PACKED))
                                .from(PARTICIPANT)
                                .leftJoin(PROFILE)
                                .on(
                                        PROFILE.ID.eq(PARTICIPANT.CUSTOMER_ID),
                                        PROFILE.DELETED_AT.isNull(),
                                        VisibleCustomers.to(viewer, PROFILE))
                                .where(
                                        PARTICIPANT.INTERACTION_ID.eq(INTERACTION_.ID),
                                        PARTICIPANT.OCCURRED_AT.eq(INTERACTION_.OCCURRED_AT),
                                        ofSides(viewer)))
                .as("took_part");
    }

    private static Condition ofSides(Viewer viewer) {
        List<String> unread =
                Stream.of(Participant.Side.values())
                        .filter(side -> !SeenEntries.COLUMNS.isReadBy(viewer, side.input()))
                        .map(Participant.Side::key)
                        .toList();
        return unread.isEmpty() ? noCondition() : PARTICIPANT.SIDE.notIn(unread);
    }

    public static List<Participant> unpack(@Nullable String packed) {
        return packed == null
                ? List.of()
                : Arrays.stream(packed.split(BETWEEN)).map(Participants::unpackOne).toList();
    }

    private static Participant unpackOne(String packed) {
        String[] parts = packed.split(WITHIN, 3);
        UUID customer = parts[1].isEmpty() ? null : UUID.fromString(parts[1]);
        return new Participant(side(parts[0]), parts[2], customer, null);
    }

    private static Participant.Side side(String key) {
        return key.equals("us") ? Participant.Side.US : Participant.Side.THEM;
    }
}
