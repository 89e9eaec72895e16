package org.rapportcrm.customer.landing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.NoticeKind;
import org.rapportcrm.access.NoticedRecords;
import org.rapportcrm.access.Notices;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.view.tables.Profile;
import org.rapportcrm.database.Among;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the bell tells about customers. */
@Component
class CustomerNews implements NoticedRecords {
    private static final String HANDED_OVER = "customer-handed-over";

    private final DSLContext db;
    private final Notices notices;

    CustomerNews(DSLContext db, Notices notices) {
        this.db = db;
        this.notices = notices;
    }

    @Bean
    static NoticeKind customerHandedOver() {
        return new NoticeKind(
                HANDED_OVER,
                300,
                "user-share",
                "customer.notice-kind.handed-over",
                "customer.notice.handed-over");
    }

    /** Somebody gave it to somebody else; the organization itself gives nothing to anybody. */
    void handedOver(Viewer by, UUID customer, @Nullable Object before, @Nullable Object after) {
        if (!by.isHouse()
                && after instanceof UUID owner
                && !Objects.equals(before, after)
                && !owner.equals(by.id())) {
            notices.tell(
                    List.of(
                            new Notice(
                                    owner,
                                    HANDED_OVER,
                                    recordType(),
                                    customer,
                                    List.of(by.name()),
                                    null)));
        }
    }

    @Override
    public String recordType() {
        return CustomerType.KEY;
    }

    @Override
    public Map<UUID, Noticed> visibleTo(Viewer viewer, Set<UUID> records, Words words) {
        Profile profile = Profile.PROFILE;
        return db.select(CustomerName.fields(profile))
                .from(profile)
                .where(
                        Among.of(profile.ID, records),
                        profile.DELETED_AT.isNull(),
                        VisibleCustomers.to(viewer, profile))
                .fetchMap(
                        profile.ID,
                        row -> {
                            CustomerName name = CustomerName.of(row, profile);
                            return new Noticed(name.text(words), name.path());
                        });
    }
}
