package org.rapportcrm.interaction.mention;

import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

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
import org.rapportcrm.interaction.sight.VisibleEntries;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the bell tells about entries: under the name of the customer, whose page shows them. */
@Component
class MentionNews implements NoticedRecords {
    static final String MENTIONED = "mentioned";

    private final DSLContext db;

    MentionNews(DSLContext db) {
        this.db = db;
    }

    @Bean
    static NoticeKind mentioned() {
        return new NoticeKind(
                MENTIONED,
                110,
                "at",
                "interaction.notice-kind.mentioned",
                "interaction.notice.mentioned");
    }

    @Override
    public String recordType() {
        return InteractionType.KEY;
    }

    @Override
    public Map<UUID, Noticed> visibleTo(Viewer viewer, Set<UUID> records, Words words) {
        return db.select(INTERACTION_.ID)
                .select(CustomerName.fields(PROFILE))
                .from(INTERACTION_)
                .join(PROFILE)
                .on(
                        PROFILE.ID.eq(INTERACTION_.CUSTOMER_ID),
                        PROFILE.DELETED_AT.isNull(),
                        VisibleCustomers.to(viewer, PROFILE))
                .where(
                        Among.of(INTERACTION_.ID, records),
                        INTERACTION_.DELETED_AT.isNull(),
                        VisibleEntries.toRead(viewer))
                .fetchMap(
                        INTERACTION_.ID,
                        row -> {
                            CustomerName name = CustomerName.of(row, PROFILE);
                            return new Noticed(name.text(words), name.path());
                        });
    }
}
