package org.rapportcrm.customer.landing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the bell tells about customers. */
@Component
class CustomerNews implements NoticedRecords {
    private static final String HANDED_OVER = "customer-handed-over";
    private static final String MANY_HANDED_OVER = "customers-handed-over";
    private static final int FEW = 10;

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

    @Bean
    static NoticeKind manyCustomersHandedOver() {
        return new NoticeKind(
                MANY_HANDED_OVER,
                301,
                "users-group",
                "customer.notice-kind.many-handed-over",
                "customer.notice.many-handed-over");
    }

    /**
     * Somebody gave them to others, who are told of each; of many at once one notice tells. The
     * organization itself gives nothing to anybody, and what is taken back is no news.
     *
     * @param owners to whom, by customer
     */
    void handedOver(Author by, Map<UUID, UUID> owners) {
        if (by.viewer().isHouse() || by.cause().kind() == Cause.Kind.UNDO) {
            return;
        }
        Map<UUID, List<UUID>> customers = new LinkedHashMap<>();
        owners.forEach((customer, owner) -> {
            if (!owner.equals(by.viewer().id())) {
                customers.computeIfAbsent(owner, _ -> new ArrayList<>()).add(customer);
            }
        });
        List<Notice> told = new ArrayList<>();
        customers.forEach((owner, theirs) -> {
            if (theirs.size() > FEW) {
                told.add(notice(MANY_HANDED_OVER, by, owner, theirs.getFirst(), once(by)));
            } else {
                theirs.forEach(one -> told.add(notice(HANDED_OVER, by, owner, one, null)));
            }
        });
        notices.tell(told);
    }

    private Notice notice(
            String kind, Author by, UUID owner, UUID customer, @Nullable String once) {
        return new Notice(owner, kind, recordType(), customer, List.of(by.viewer().name()), once);
    }

    /** Work on many comes in parts. */
    private static @Nullable String once(Author by) {
        return by.cause().kind() == Cause.Kind.BULK
                ? MANY_HANDED_OVER + " " + by.cause().id()
                : null;
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
