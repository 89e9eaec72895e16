package org.rapportcrm.sales.pipeline;

import java.util.List;
import org.rapportcrm.record.RecordSteps;
import org.springframework.stereotype.Component;

/** Opportunities go through the stages of a pipeline. */
@Component
class PipelineSteps implements RecordSteps {
    private final Pipelines pipelines;

    PipelineSteps(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public String kind() {
        return "stage";
    }

    @Override
    public List<Way> ways() {
        return pipelines.all().pipelines().stream()
                .map(pipeline ->
                        new Way(
                                pipeline.id(),
                                pipeline.name(),
                                pipeline.stages().stream().map(PipelineSteps::step).toList()))
                .toList();
    }

    private static Step step(Stage stage) {
        return new Step(stage.id(), stage.name(), stage.status() != Stage.Status.OPEN);
    }
}
