package org.rapportcrm.sales.opportunity;

import static org.rapportcrm.sales.db.Tables.OPPORTUNITY;
import static org.rapportcrm.sales.db.Tables.OPPORTUNITY_LINE;
import static org.rapportcrm.sales.db.Tables.OPPORTUNITY_PERSON;
import static org.rapportcrm.sales.db.Tables.STAGE_CHANGE;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.page.RecordPanel;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.sales.opportunity.Deal.Line;
import org.rapportcrm.sales.opportunity.Deal.Person;
import org.rapportcrm.sales.opportunity.Deal.Step;
import org.rapportcrm.sales.pipeline.Pipelines;
import org.rapportcrm.sales.pipeline.Stage;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Money;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** The stages that an opportunity went through, its products and people, on its own page. */
@Component
class DealPanel implements RecordPanel {
    private final DSLContext db;
    private final Pipelines pipelines;
    private final OpportunityType type;
    private final StandingRecords standing;
    private final NamesOf names;
    private final Clock clock;

    DealPanel(
            DSLContext db,
            Pipelines pipelines,
            OpportunityType type,
            StandingRecords standing,
            NamesOf names,
            Clock clock) {
        this.db = db;
        this.pipelines = pipelines;
        this.type = type;
        this.standing = standing;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return OpportunityType.KIND;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String template() {
        return "sales/opportunity/deal";
    }

    @Override
    public Optional<Deal> read(UUID record, Viewer viewer, Words words) {
        return db.select(OPPORTUNITY.STAGE_ID, OPPORTUNITY.PIPELINE_ID, OPPORTUNITY.CURRENCY)
                .from(OPPORTUNITY)
                .where(OPPORTUNITY.ID.eq(record))
                .fetchOptional(row ->
                        new Deal(
                                record,
                                steps(record, row.value2(), row.value1()),
                                lines(record, row.value3(), viewer, words),
                                people(record, viewer, words),
                                canWrite(record, viewer)));
    }

    private List<Step> steps(UUID record, UUID pipeline, UUID now) {
        Map<UUID, Long> spent = new HashMap<>();
        db.select(STAGE_CHANGE.FROM_ID, DSL.sum(STAGE_CHANGE.SECONDS).cast(Long.class))
                .from(STAGE_CHANGE)
                .where(
                        STAGE_CHANGE.OPPORTUNITY_ID.eq(record),
                        STAGE_CHANGE.FROM_ID.isNotNull(),
                        STAGE_CHANGE.SECONDS.isNotNull())
                .groupBy(STAGE_CHANGE.FROM_ID)
                .forEach(row -> spent.put(row.value1(), row.value2()));
        db.select(OPPORTUNITY.STAGE_SINCE)
                .from(OPPORTUNITY)
                .where(OPPORTUNITY.ID.eq(record))
                .forEach(row ->
                        spent.merge(
                                now,
                                Duration.between(row.value1(), clock.instant()).toSeconds(),
                                Long::sum));
        return pipelines.all().pipeline(pipeline).orElseThrow().stages().stream()
                .map(stage -> step(stage, now, spent.get(stage.id())))
                .toList();
    }

    private static Step step(Stage stage, UUID now, @Nullable Long seconds) {
        return new Step(
                stage.id(),
                stage.name(),
                stage.status().key(),
                stage.id().equals(now),
                seconds == null ? null : Duration.ofSeconds(seconds).toDays());
    }

    private List<Line> lines(UUID record, String currency, Viewer viewer, Words words) {
        boolean priced = viewer.reads(OpportunityType.KIND, "amount");
        var rows =
                db.selectFrom(OPPORTUNITY_LINE)
                        .where(OPPORTUNITY_LINE.OPPORTUNITY_ID.eq(record))
                        .orderBy(OPPORTUNITY_LINE.ID)
                        .fetch();
        Map<UUID, String> called =
                names.names("product", rows.getValues(OPPORTUNITY_LINE.PRODUCT_ID), viewer, words);
        return rows.map(row ->
                new Line(
                        row.getProductId(),
                        called.getOrDefault(row.getProductId(), words.text("record.hidden")),
                        row.getQuantity(),
                        priced && row.getUnitPrice() != null
                                ? Money.of(row.getUnitPrice(), currency)
                                : null));
    }

    private List<Person> people(UUID record, Viewer viewer, Words words) {
        var rows =
                db.selectFrom(OPPORTUNITY_PERSON)
                        .where(OPPORTUNITY_PERSON.OPPORTUNITY_ID.eq(record))
                        .orderBy(OPPORTUNITY_PERSON.CREATED_AT)
                        .fetch();
        Map<UUID, String> called =
                names.names(
                        "customer", rows.getValues(OPPORTUNITY_PERSON.CUSTOMER_ID), viewer, words);
        return rows.stream()
                .filter(row -> called.containsKey(row.getCustomerId()))
                .map(row ->
                        new Person(
                                row.getCustomerId(),
                                String.valueOf(called.get(row.getCustomerId())),
                                row.getRole()))
                .toList();
    }

    private boolean canWrite(UUID record, Viewer viewer) {
        try {
            standing.read(type, record, viewer, Action.WRITE);
            return viewer.may(OpportunityType.KIND, Action.WRITE);
        } catch (RecordNotFound _) {
            return false;
        }
    }
}
