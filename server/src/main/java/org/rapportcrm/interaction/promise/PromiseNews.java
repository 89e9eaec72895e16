package org.rapportcrm.interaction.promise;

import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.PROMISE;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.NoticeKind;
import org.rapportcrm.access.NoticedRecords;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Among;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the bell tells about promises. */
@Component
class PromiseNews implements NoticedRecords {
    static final String DUE = "promise-due";
    static final String LATE = "promise-late";
    static final String GIVEN = "promise-given";
    static final String TYPE = "promise";

    private final DSLContext db;

    PromiseNews(DSLContext db) {
        this.db = db;
    }

    @Bean
    static NoticeKind promiseDue() {
        return new NoticeKind(
                DUE,
                200,
                "clock",
                "interaction.notice-kind.promise-due",
                "interaction.notice.promise-due");
    }

    @Bean
    static NoticeKind promiseLate() {
        return new NoticeKind(
                LATE,
                210,
                "alert-circle",
                "interaction.notice-kind.promise-late",
                "interaction.notice.promise-late");
    }

    @Bean
    static NoticeKind promiseGiven() {
        return new NoticeKind(
                GIVEN,
                220,
                "flag",
                "interaction.notice-kind.promise-given",
                "interaction.notice.promise-given");
    }

    @Override
    public String recordType() {
        return TYPE;
    }

    /** One that was kept or withdrawn is no news any more. */
    @Override
    public Map<UUID, Noticed> visibleTo(Viewer viewer, Set<UUID> records, Words words) {
        return db.select(PROMISE.ID, PROMISE.TEXT)
                .select(CustomerName.fields(PROFILE))
                .from(PROMISE)
                .join(PROFILE)
                .on(PROFILE.ID.eq(PROMISE.CUSTOMER_ID), VisibleCustomers.to(viewer, PROFILE))
                .where(
                        Among.of(PROMISE.ID, records),
                        PROMISE.STATE.eq("open"),
                        Visible.toRead(viewer, InteractionType.KEY, PROMISE))
                .fetchMap(
                        PROMISE.ID,
                        row ->
                                new Noticed(
                                        row.get(PROMISE.TEXT),
                                        CustomerName.of(row, PROFILE).path()));
    }
}
