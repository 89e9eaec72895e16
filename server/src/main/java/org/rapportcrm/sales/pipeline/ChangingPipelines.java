package org.rapportcrm.sales.pipeline;

import static org.rapportcrm.sales.db.Tables.OPPORTUNITY;
import static org.rapportcrm.sales.db.Tables.PIPELINE;
import static org.rapportcrm.sales.db.Tables.STAGE;
import static org.rapportcrm.sales.db.Tables.STAGE_CHANGE;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up how we sell. A stage in which an opportunity is or was cannot go. */
@Component
class ChangingPipelines {
    private static final int LONGEST = 80;
    private static final BigDecimal ALL = new BigDecimal(100);

    private final DSLContext db;
    private final Pipelines pipelines;
    private final Journal journal;
    private final Clock clock;

    ChangingPipelines(DSLContext db, Pipelines pipelines, Journal journal, Clock clock) {
        this.db = db;
        this.pipelines = pipelines;
        this.journal = journal;
        this.clock = clock;
    }

    /** A new one begins with the stages of the usual one. */
    @Transactional
    public void add(String name, Author author) {
        Pipelines.All all = pipelines.all();
        require(isName(name), "no-name");
        require(
                all.pipelines().stream().noneMatch(one -> one.name().equalsIgnoreCase(name)),
                "name-taken");
        UUID id = UuidV7.next();
        db.insertInto(PIPELINE)
                .values(id, name, all.pipelines().size() + 1, clock.instant())
                .execute();
        int place = 0;
        for (Stage stage : all.usual().stages()) {
            insert(UuidV7.next(), id, ++place, stage.name(), stage);
        }
        journal.write(author, Change.created("pipeline", id, null, Map.of("name", name)));
    }

    @Transactional
    public void addStage(UUID pipeline, String name, Author author) {
        Pipeline its = pipelines.all().pipeline(pipeline).orElseThrow(RecordNotFound::new);
        require(isName(name), "no-name");
        require(isFree(its, name, null), "name-taken");
        UUID id = UuidV7.next();
        Stage open = new Stage(id, pipeline, name, BigDecimal.ZERO, Stage.Status.OPEN, List.of());
        insert(id, pipeline, its.stages().size() + 1, name, open);
        journal.write(author, Change.created("stage", id, null, Map.of("name", name)));
    }

    @Transactional
    public void change(UUID id, StageForm form, Set<String> fields, Author author) {
        Pipelines.All all = pipelines.all();
        Stage before = all.stage(id).orElseThrow(RecordNotFound::new);
        Pipeline its = all.pipeline(before.pipeline()).orElseThrow(RecordNotFound::new);
        String name = form.itsName();
        require(isName(name), "no-name");
        require(isFree(its, name, id), "name-taken");
        require(fields.containsAll(form.itsCriteria()), "no-criterion");
        BigDecimal probability = probability(form.probability());
        Stage.Status status = status(form.status());
        require(status == before.status() || !isUsed(id), "in-use");
        db.update(STAGE)
                .set(STAGE.NAME, name)
                .set(STAGE.PROBABILITY, probability)
                .set(STAGE.STATUS, status.key())
                .set(STAGE.CRITERIA, form.itsCriteria().toArray(String[]::new))
                .where(STAGE.ID.eq(id))
                .execute();
        if (form.place() != null) {
            place(its, before, form.place());
        }
        journal.write(
                author,
                Change.changed(
                        "stage",
                        id,
                        null,
                        told(before),
                        told(
                                new Stage(
                                        id,
                                        its.id(),
                                        name,
                                        probability,
                                        status,
                                        form.itsCriteria()))));
    }

    @Transactional
    public void delete(UUID id, Author author) {
        Pipelines.All all = pipelines.all();
        Stage stage = all.stage(id).orElseThrow(RecordNotFound::new);
        Pipeline its = all.pipeline(stage.pipeline()).orElseThrow(RecordNotFound::new);
        require(!isUsed(id), "in-use");
        require(its.stages().size() > 1, "last-stage");
        db.deleteFrom(STAGE).where(STAGE.ID.eq(id)).execute();
        journal.write(author, Change.of(Change.Kind.DELETED, "stage", id, null));
    }

    private void insert(UUID id, UUID pipeline, int place, String name, Stage like) {
        db.insertInto(STAGE)
                .set(STAGE.ID, id)
                .set(STAGE.PIPELINE_ID, pipeline)
                .set(STAGE.NAME, name)
                .set(STAGE.PLACE, place)
                .set(STAGE.PROBABILITY, like.probability())
                .set(STAGE.STATUS, like.status().key())
                .set(STAGE.CRITERIA, like.criteria().toArray(String[]::new))
                .execute();
    }

    /** Moves a stage among those of its pipeline; places count from one. */
    private void place(Pipeline its, Stage moved, int place) {
        List<UUID> order = new ArrayList<>(its.stages().stream().map(Stage::id).toList());
        order.remove(moved.id());
        order.add(Math.clamp(place - 1L, 0, order.size()), moved.id());
        db.update(STAGE)
                .set(
                        STAGE.PLACE,
                        DSL.field(
                                "array_position({0}, {1})",
                                Integer.class, DSL.val(order.toArray(UUID[]::new)), STAGE.ID))
                .where(STAGE.PIPELINE_ID.eq(its.id()))
                .execute();
    }

    private boolean isUsed(UUID stage) {
        return db.fetchExists(OPPORTUNITY, OPPORTUNITY.STAGE_ID.eq(stage))
                || db.fetchExists(
                        STAGE_CHANGE,
                        STAGE_CHANGE.FROM_ID.eq(stage).or(STAGE_CHANGE.TO_ID.eq(stage)));
    }

    private static BigDecimal probability(@Nullable String typed) {
        try {
            BigDecimal number =
                    new BigDecimal(
                            typed == null ? "" : typed.replace(',', '.').replace("%", "").strip());
            require(number.signum() >= 0 && number.compareTo(ALL) <= 0, "no-probability");
            return number;
        } catch (NumberFormatException _) {
            throw new NotSaved("no-probability");
        }
    }

    private static Stage.Status status(@Nullable String key) {
        for (Stage.Status status : Stage.Status.values()) {
            if (status.key().equals(key)) {
                return status;
            }
        }
        throw new NotSaved("no-status");
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST;
    }

    private static boolean isFree(Pipeline its, String name, @Nullable UUID own) {
        return its.stages().stream()
                .noneMatch(one -> one.name().equalsIgnoreCase(name) && !one.id().equals(own));
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new NotSaved(rule);
        }
    }

    private static Map<String, ?> told(Stage stage) {
        return Map.of(
                "name",
                stage.name(),
                "probability",
                stage.probability(),
                "status",
                stage.status().key(),
                "criteria",
                stage.criteria());
    }
}
