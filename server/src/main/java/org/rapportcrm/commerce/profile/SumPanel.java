package org.rapportcrm.commerce.profile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.access.ExchangeRates;
import org.rapportcrm.access.Rates;
import org.rapportcrm.commerce.order.VisibleOrders;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the customer is worth, at a glance. */
@Component
class SumPanel implements ProfilePanel {
    private static final Frame FRAME =
            new Frame(
                    "sums",
                    Slot.STRIP,
                    300,
                    "commerce.sums",
                    "commerce/profile/sums",
                    VisibleOrders.READ);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return VisibleOrders.allTo(viewer);
    }

    @Override
    public Supplier<Optional<Bought>> prepare(Batch batch, Visit visit) {
        LocalDate today = LocalDate.ofInstant(visit.at(), visit.viewer().zone());
        Supplier<Result<Record>> rows = batch.add(Sums.query(visit.customer()));
        Supplier<Rates> rates = ExchangeRates.prepare(batch, today);
        return () ->
                Optional.of(rows.get().stream().map(Sums::of).toList())
                        .filter(sums -> !sums.isEmpty())
                        .map(sums -> Bought.of(sums, rates.get(), today));
    }
}
