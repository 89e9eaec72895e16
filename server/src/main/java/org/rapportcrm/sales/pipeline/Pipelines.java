package org.rapportcrm.sales.pipeline;

import static org.rapportcrm.sales.db.Tables.PIPELINE;
import static org.rapportcrm.sales.db.Tables.STAGE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.sales.db.tables.records.StageRecord;
import org.springframework.stereotype.Component;

/** Our pipelines in their order; the first one is the usual one. */
@Component
public class Pipelines {
    private final DSLContext db;

    Pipelines(DSLContext db) {
        this.db = db;
    }

    /** All of them, as they stand at one moment. */
    public record All(List<Pipeline> pipelines) {
        public Optional<Stage> stage(UUID id) {
            return stages().stream().filter(stage -> stage.id().equals(id)).findFirst();
        }

        public Optional<Pipeline> pipeline(UUID id) {
            return pipelines.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        public List<Stage> stages() {
            return pipelines.stream().flatMap(one -> one.stages().stream()).toList();
        }

        public Pipeline usual() {
            return pipelines.getFirst();
        }
    }

    public All all() {
        Map<UUID, List<Stage>> stages = new LinkedHashMap<>();
        db.selectFrom(STAGE)
                .orderBy(STAGE.PLACE, STAGE.ID)
                .forEach(row ->
                        stages.computeIfAbsent(row.getPipelineId(), _ -> new ArrayList<>())
                                .add(stage(row)));
        return new All(
                db.selectFrom(PIPELINE)
                        .orderBy(PIPELINE.PLACE, PIPELINE.ID)
                        .fetch(row ->
                                new Pipeline(
                                        row.getId(),
                                        row.getName(),
                                        stages.getOrDefault(row.getId(), List.of()))));
    }

    private static Stage stage(StageRecord row) {
        return new Stage(
                row.getId(),
                row.getPipelineId(),
                row.getName(),
                row.getProbability(),
                Stage.Status.of(row.getStatus()),
                List.of(row.getCriteria()));
    }
}
