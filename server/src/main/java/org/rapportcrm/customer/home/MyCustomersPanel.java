package org.rapportcrm.customer.home;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.rapportcrm.access.HomePanel;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Stage;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Whom I am in charge of, on the home page. */
@Component
class MyCustomersPanel implements HomePanel {
    private static final int COUNTED = 1_000;
    private static final int SILENT = 5;
    private static final Field<Integer> CUSTOMERS = field("customers", Integer.class);
    private static final Field<Boolean> ANYBODY = field("anybody", Boolean.class);
    private static final Frame FRAME =
            new Frame(Slot.SIDE, 100, "customer/home/panel", VisibleCustomers.READ);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Supplier<Optional<MyCustomers>> prepare(Batch batch, Viewer viewer, Instant now) {
        Supplier<Result<Record>> anybody = batch.add(anybody(viewer));
        Supplier<Result<Record>> counts = batch.add(counts(viewer));
        Supplier<Result<Record>> silent = batch.add(silent(viewer));
        return () ->
                Boolean.TRUE.equals(anybody.get().getFirst().get(ANYBODY))
                        ? Optional.of(new MyCustomers(stages(counts.get()), silent(silent.get())))
                        : Optional.empty();
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return HomePanel.super.isFor(viewer) && SeenFields.isReadBy(viewer, "owner");
    }

    private static Select<?> anybody(Viewer viewer) {
        return select(
                field(
                                exists(
                                        selectOne()
                                                .from(CUSTOMER_)
                                                .where(
                                                        CUSTOMER_.DELETED_AT.isNull(),
                                                        VisibleCustomers.to(viewer, CUSTOMER_))))
                        .as(ANYBODY));
    }

    private static Select<?> counts(Viewer viewer) {
        var mine =
                select(CUSTOMER_.STAGE)
                        .from(CUSTOMER_)
                        .where(mine(viewer))
                        .limit(COUNTED)
                        .asTable("mine");
        return select(mine.field(CUSTOMER_.STAGE), count().as(CUSTOMERS))
                .from(mine)
                .groupBy(mine.field(CUSTOMER_.STAGE));
    }

    private static Select<?> silent(Viewer viewer) {
        return select(CustomerName.fields(CUSTOMER_))
                .select(CUSTOMER_.LAST_CONTACT_AT)
                .from(CUSTOMER_)
                .where(mine(viewer), CUSTOMER_.LAST_CONTACT_AT.gt(Instant.EPOCH))
                .and(CUSTOMER_.STAGE.eq(Stage.ACTIVE.key()))
                .orderBy(CUSTOMER_.LAST_CONTACT_AT, CUSTOMER_.ID)
                .limit(SILENT);
    }

    private static Condition mine(Viewer viewer) {
        return CUSTOMER_
                .OWNER_ID
                .eq(viewer.id())
                .and(CUSTOMER_.DELETED_AT.isNull())
                .and(VisibleCustomers.to(viewer, CUSTOMER_));
    }

    private static List<MyCustomers.InStage> stages(Result<Record> rows) {
        Map<String, Integer> counts =
                rows.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> requireNonNull(row.get(CUSTOMER_.STAGE)),
                                        row -> requireNonNull(row.get(CUSTOMERS))));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return Arrays.stream(Stage.values())
                .filter(stage -> counts.containsKey(stage.key()))
                .map(stage ->
                        new MyCustomers.InStage(
                                stage, counts.get(stage.key()) + (all >= COUNTED ? "+" : "")))
                .toList();
    }

    private static List<MyCustomers.Silent> silent(Result<Record> rows) {
        return rows.map(row ->
                new MyCustomers.Silent(
                        CustomerName.of(row, CUSTOMER_),
                        requireNonNull(row.get(CUSTOMER_.LAST_CONTACT_AT))));
    }
}
