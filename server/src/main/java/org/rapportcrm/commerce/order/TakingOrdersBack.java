package org.rapportcrm.commerce.order;

import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;
import static org.rapportcrm.commerce.db.Tables.ORDER_LINE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.rapportcrm.commerce.db.tables.records.CustomerOrderRecord;
import org.rapportcrm.interaction.Timeline;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.TakingImportBack;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Orders that an import brought go, with lines, sums and their place on the timeline. */
@Component
class TakingOrdersBack implements TakingImportBack {
    private final DSLContext db;
    private final CustomerSums sums;
    private final Timeline timeline;
    private final Journal journal;

    TakingOrdersBack(DSLContext db, CustomerSums sums, Timeline timeline, Journal journal) {
        this.db = db;
        this.sums = sums;
        this.timeline = timeline;
        this.journal = journal;
    }

    @Override
    public Set<String> recordTypes() {
        return Set.of(OrderType.KEY);
    }

    /** An order that stood before and only grew stays as it is. */
    @Override
    public Set<UUID> takeBack(Batch batch) {
        List<CustomerOrderRecord> brought =
                db.selectFrom(CUSTOMER_ORDER)
                        .where("id = any({0})", (Object) batch.brought().toArray(UUID[]::new))
                        .orderBy(CUSTOMER_ORDER.ID)
                        .forUpdate()
                        .fetch();
        delete(brought);
        sums.makeAnew(
                brought.stream()
                        .map(CustomerOrderRecord::getCustomerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        journal.write(
                batch.author(),
                brought.stream()
                        .map(order ->
                                Change.of(
                                        Change.Kind.DELETED,
                                        OrderType.KEY,
                                        order.getId(),
                                        order.getCustomerId()))
                        .toList());
        return batch.found();
    }

    private void delete(List<CustomerOrderRecord> orders) {
        UUID[] ids = orders.stream().map(CustomerOrderRecord::getId).toArray(UUID[]::new);
        db.deleteFrom(ORDER_LINE).where("order_id = any({0})", (Object) ids).execute();
        db.deleteFrom(CUSTOMER_ORDER).where("id = any({0})", (Object) ids).execute();
        timeline.remove(List.of(ids));
    }

    @Override
    public Map<UUID, Place> places(Viewer viewer, Collection<UUID> records) {
        return db.select(CUSTOMER_ORDER.ID, CUSTOMER_ORDER.NUMBER)
                .from(CUSTOMER_ORDER)
                .where(VisibleOrders.to(viewer))
                .and("id = any({0})", (Object) records.toArray(UUID[]::new))
                .fetchMap(
                        CUSTOMER_ORDER.ID,
                        row -> new Place(row.value2(), "/orders/" + row.value1()));
    }
}
