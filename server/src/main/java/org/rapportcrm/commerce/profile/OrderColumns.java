package org.rapportcrm.commerce.profile;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_SUMMARY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.commerce.order.VisibleOrders;
import org.rapportcrm.database.Batch;
import org.rapportcrm.record.RecordColumn;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lists of customers say about their orders. */
@Configuration(proxyBeanMethods = false)
class OrderColumns {
    @Bean
    RecordColumn boughtColumn() {
        return new Column("bought", 100, "commerce.column.bought", true, OrderColumns::bought);
    }

    @Bean
    RecordColumn lastOrderColumn() {
        return new Column(
                "last_order", 200, "commerce.column.last-order", false, OrderColumns::lastOrder);
    }

    /** Amounts of several currencies stand side by side. */
    private static String bought(List<Sums> sums, Words words) {
        return sums.stream().map(it -> words.money(it.bought())).collect(joining(" + "));
    }

    private static String lastOrder(List<Sums> sums, Words words) {
        return sums.stream()
                .map(Sums::lastOrder)
                .filter(Objects::nonNull)
                .max(naturalOrder())
                .map(words::date)
                .orElse("");
    }

    private record Column(
            String key,
            int order,
            String labelKey,
            boolean isFigure,
            BiFunction<List<Sums>, Words, String> cell)
            implements RecordColumn {

        @Override
        public String kind() {
            return "customer";
        }

        @Override
        public boolean isFor(Viewer viewer) {
            return VisibleOrders.allTo(viewer) && (!isFigure || VisibleOrders.isPricedFor(viewer));
        }

        @Override
        public Supplier<Map<UUID, String>> prepare(Batch batch, List<UUID> customers, Words words) {
            Supplier<Result<Record>> rows =
                    batch.add(
                            select(CUSTOMER_SUMMARY.fields())
                                    .from(CUSTOMER_SUMMARY)
                                    .where(
                                            "customer_id = any({0})",
                                            val(customers.toArray(UUID[]::new)))
                                    .orderBy(CUSTOMER_SUMMARY.BOUGHT.desc()));
            return () -> cells(rows.get(), words);
        }

        private Map<UUID, String> cells(Result<Record> rows, Words words) {
            Map<UUID, List<Sums>> sums =
                    rows.intoGroups(row -> row.get(CUSTOMER_SUMMARY.CUSTOMER_ID), Sums::of);
            Map<UUID, String> cells = new HashMap<>();
            sums.forEach((customer, its) -> cells.put(customer, cell.apply(its, words)));
            return cells;
        }
    }
}
