package org.rapportcrm.customer.relation;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Finds the customer that somebody names by number or name. */
@Component
class NamedCustomers {
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:c-)?(\\d{1,18})\\b.*");
    private static final int MOST = 8;

    private final DSLContext db;

    NamedCustomers(DSLContext db) {
        this.db = db;
    }

    /**
     * Who it is, or else why nobody was found.
     *
     * @param customer null when the text names nobody or several
     */
    record Found(@Nullable UUID customer, Reason reason) {}

    Found find(Viewer viewer, @Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        Matcher number = NUMBER.matcher(text);
        List<UUID> found =
                number.matches()
                        ? ids(viewer, CUSTOMER_.NUMBER.eq(Long.valueOf(number.group(1))))
                        : ids(viewer, CUSTOMER_.NAME_KEY.eq(Normal.text(text)));
        return switch (text.isEmpty() ? 0 : found.size()) {
            case 0 -> new Found(null, Reason.of("customer.relationship.rule.nobody", text));
            case 1 -> new Found(found.getFirst(), Reason.of("customer.relationship.rule.nobody"));
            default -> new Found(null, Reason.of("customer.relationship.rule.several", text));
        };
    }

    /** Customers whose name or number begins so. */
    List<CustomerName> beginning(Viewer viewer, String typed) {
        String key = Normal.text(typed);
        Matcher number = NUMBER.matcher(typed.strip());
        if (key.length() < 2) {
            return List.of();
        }
        return db.select(CustomerName.fields(CUSTOMER_))
                .from(CUSTOMER_)
                .where(
                        number.matches()
                                ? CUSTOMER_.NUMBER.eq(Long.valueOf(number.group(1)))
                                : CUSTOMER_.NAME_KEY.like(key + "%"),
                        VisibleCustomers.to(viewer, CUSTOMER_),
                        CUSTOMER_.DELETED_AT.isNull())
                .limit(MOST)
                .fetch(row -> CustomerName.of(row, CUSTOMER_));
    }

    private List<UUID> ids(Viewer viewer, Condition condition) {
        return db.select(CUSTOMER_.ID)
                .from(CUSTOMER_)
                .where(
                        condition,
                        VisibleCustomers.to(viewer, CUSTOMER_),
                        CUSTOMER_.DELETED_AT.isNull())
                .limit(2)
                .fetch(CUSTOMER_.ID);
    }
}
