package org.rapportcrm.interaction.entry;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.interaction.Contact;
import org.rapportcrm.interaction.Timeline;
import org.rapportcrm.interaction.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entries on their way into the table: staged by COPY, written by one statement. */
@Component
class EntryRows implements Timeline {
    private static final StagingTable ARRIVING =
            StagingTable.as(
                    "arriving_entry",
                    "(like interaction.interaction including defaults)",
                    List.of(
                            "id",
                            "customer_id",
                            "occurred_at",
                            "kind",
                            "channel",
                            "direction",
                            "department_id",
                            "line_of_business",
                            "topic",
                            "subject",
                            "subject_key",
                            "subject_arguments",
                            "body",
                            "outcome",
                            "duration_s",
                            "cost",
                            "currency",
                            "user_id",
                            "record_type",
                            "record_id",
                            "restricted",
                            "source_record_id",
                            "created_at",
                            "address"));

    private final DSLContext db;
    private final Clock clock;

    EntryRows(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<TimelineEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        CopyRows rows = ARRIVING.rows();
        Instant now = clock.instant();
        entries.forEach(entry -> rows.add(values(entry, now)));
        ARRIVING.fill(db, rows);
        db.execute(
                """
                insert into interaction.interaction as there
                select * from arriving_entry order by customer_id
                on conflict (id, occurred_at) do update set
                    customer_id = excluded.customer_id, kind = excluded.kind, channel = excluded.channel,
                    direction = excluded.direction, department_id = excluded.department_id,
                    line_of_business = excluded.line_of_business, topic = excluded.topic,
                    subject = excluded.subject, subject_key = excluded.subject_key,
                    subject_arguments = excluded.subject_arguments, body = coalesce(excluded.body, there.body),
                    outcome = excluded.outcome, duration_s = excluded.duration_s, cost = excluded.cost,
                    currency = excluded.currency, user_id = excluded.user_id,
                    restricted = excluded.restricted, address = excluded.address\
                """);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Collection<UUID> records) {
        db.deleteFrom(INTERACTION_)
                .where(INTERACTION_.RECORD_TYPE.isNotNull())
                .and("id = any({0})", (Object) records.toArray(UUID[]::new))
                .execute();
    }

    private static @Nullable Object[] values(TimelineEntry entry, Instant now) {
        Contact contact = entry.contact();
        TimelineEntry.Title title = entry.title();
        TimelineEntry.RecordKey record = entry.record();
        return new @Nullable Object[] {
            entry.id(),
            entry.customer(),
            entry.occurredAt(),
            entry.kind(),
            key(contact.channel()),
            contact.direction().key(),
            entry.department(),
            contact.lineOfBusiness(),
            contact.topic(),
            title.typed(),
            title.key(),
            title.key() == null ? null : title.arguments(),
            entry.body(),
            contact.outcome(),
            contact.duration() == null ? null : contact.duration().toSeconds(),
            contact.cost() == null ? null : contact.cost().amount(),
            contact.cost() == null ? null : contact.cost().currency().getCurrencyCode(),
            entry.user(),
            record == null ? null : record.type(),
            record == null ? null : record.id(),
            entry.restricted() == null ? null : entry.restricted().key(),
            entry.sourceRecord(),
            now,
            contact.address()
        };
    }

    private static @Nullable String key(@Nullable Channel channel) {
        return channel == null ? null : channel.key();
    }
}
