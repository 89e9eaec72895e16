package org.rapportcrm.customer.who;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.db.Tables.PREFERENCE;
import static org.rapportcrm.customer.db.Tables.TAG;
import static org.rapportcrm.customer.db.Tables.TAGGING;

import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.database.Batch;
import org.springframework.stereotype.Component;

@Component
class LikesPanel implements ProfilePanel {
    private static final int MOST = 50;
    private static final Frame FRAME =
            new Frame(
                    "likes",
                    Slot.LEFT,
                    400,
                    "customer.likes",
                    "customer/who/likes",
                    VisibleCustomers.READ);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Supplier<Optional<Likes>> prepare(Batch batch, Visit visit) {
        Supplier<Result<Record>> tags =
                batch.add(
                        select(TAG.NAME)
                                .from(TAGGING)
                                .join(TAG)
                                .on(TAG.ID.eq(TAGGING.TAG_ID))
                                .where(TAGGING.CUSTOMER_ID.eq(visit.customer()))
                                .orderBy(TAG.NAME)
                                .limit(MOST));
        Supplier<Result<Record>> preferences =
                batch.add(
                        select(PREFERENCE.KIND, PREFERENCE.TEXT)
                                .from(PREFERENCE)
                                .where(PREFERENCE.CUSTOMER_ID.eq(visit.customer()))
                                .orderBy(PREFERENCE.KIND, PREFERENCE.ID)
                                .limit(MOST));
        return () ->
                Optional.of(
                                new Likes(
                                        tags.get().getValues(TAG.NAME),
                                        preferences
                                                .get()
                                                .map(row ->
                                                        new Likes.Preference(
                                                                row.get(PREFERENCE.KIND),
                                                                row.get(PREFERENCE.TEXT)))))
                        .filter(likes -> !likes.isEmpty());
    }
}
