package org.rapportcrm.customer.page;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Stage;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Avatar;
import org.rapportcrm.web.Words;

/** Whose page it is. */
public record Header(
        CustomerName name,
        Stage stage,
        @Nullable String honorific,
        @Nullable String jobTitle,
        @Nullable String city,
        @Nullable String country,
        Instant since,
        @Nullable Instant deletedAt,
        @Nullable Owner owner,
        boolean canChange,
        boolean canDelete) {
    private static final List<Field<?>> FACTS =
            List.of(CUSTOMER_.HONORIFIC, CUSTOMER_.JOB_TITLE, CUSTOMER_.CITY, CUSTOMER_.COUNTRY);
    private static final Field<Boolean> CHANGEABLE = field("changeable", Boolean.class);
    private static final Field<Boolean> DELETABLE = field("deletable", Boolean.class);

    /** The employee who looks after a customer. */
    public record Owner(UUID id, String name) {
        public Avatar avatar() {
            return Avatar.person(id, name);
        }
    }

    /** No row when there is no such customer for the viewer. */
    static Select<?> query(Visiting visiting) {
        Viewer viewer = visiting.viewer();
        List<Field<?>> fields = new ArrayList<>(CustomerName.fields(CUSTOMER_));
        fields.addAll(
                List.of(
                        CUSTOMER_.STAGE,
                        CUSTOMER_.CREATED_AT,
                        CUSTOMER_.DELETED_AT,
                        SeenFields.of(viewer, "owner", COLLEAGUE.ID),
                        SeenFields.of(viewer, "owner", COLLEAGUE.NAME),
                        VisibleCustomers.isReachedBy(viewer, Action.WRITE, CUSTOMER_)
                                .as(CHANGEABLE),
                        VisibleCustomers.isReachedBy(viewer, Action.DELETE, CUSTOMER_)
                                .as(DELETABLE)));
        fields.addAll(SeenFields.of(viewer, FACTS));
        return select(fields)
                .from(CUSTOMER_)
                .leftJoin(COLLEAGUE)
                .on(COLLEAGUE.ID.eq(CUSTOMER_.OWNER_ID))
                .where(
                        CUSTOMER_.ID.eq(visiting.customer()),
                        // the page of whoever stands for it is shown instead
                        CUSTOMER_.MERGED_INTO.isNull(),
                        VisibleCustomers.to(viewer, CUSTOMER_));
    }

    static Header of(Record row) {
        return new Header(
                CustomerName.of(row, CUSTOMER_),
                Stage.of(row.get(CUSTOMER_.STAGE)),
                row.get(CUSTOMER_.HONORIFIC),
                row.get(CUSTOMER_.JOB_TITLE),
                row.get(CUSTOMER_.CITY),
                row.get(CUSTOMER_.COUNTRY),
                row.get(CUSTOMER_.CREATED_AT),
                row.get(CUSTOMER_.DELETED_AT),
                row.get(COLLEAGUE.ID) == null
                        ? null
                        : new Owner(row.get(COLLEAGUE.ID), row.get(COLLEAGUE.NAME)),
                Boolean.TRUE.equals(row.get(CHANGEABLE)),
                Boolean.TRUE.equals(row.get(DELETABLE)));
    }

    /** What stands under the name in short: job title and place. */
    public String under(Words words) {
        return Stream.of(Objects.requireNonNullElse(jobTitle, ""), place(words), name.code())
                .filter(part -> !part.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" · "));
    }

    /** City and country as far as they are known. */
    public String place(Words words) {
        String named = country == null ? "" : Countries.name(country, words.locale());
        return city == null ? named : named.isEmpty() ? city : city + ", " + named;
    }
}
