package org.rapportcrm.sales.pipeline;

import java.util.List;
import org.rapportcrm.record.NamedRecords;
import org.rapportcrm.record.plain.FewNamed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pipelines and stages by name, to show, to choose and to find in files. */
@Configuration(proxyBeanMethods = false)
class PipelineNames {
    @Bean
    FewNamed namedStages(Pipelines pipelines) {
        return new FewNamed(
                "stage",
                () -> pipelines.all().stages().stream().map(PipelineNames::named).toList(),
                () -> offered(pipelines.all()));
    }

    @Bean
    FewNamed namedPipelines(Pipelines pipelines) {
        return FewNamed.of(
                "pipeline",
                () ->
                        pipelines.all().pipelines().stream()
                                .map(one -> new NamedRecords.Named(one.id(), one.name()))
                                .toList());
    }

    /** Several pipelines may have a stage of one name: then each says whose it is. */
    private static List<NamedRecords.Named> offered(Pipelines.All all) {
        return all.pipelines().stream()
                .flatMap(pipeline ->
                        pipeline.stages().stream()
                                .map(stage ->
                                        all.pipelines().size() == 1
                                                ? named(stage)
                                                : new NamedRecords.Named(
                                                        stage.id(),
                                                        pipeline.name() + ": " + stage.name())))
                .toList();
    }

    private static NamedRecords.Named named(Stage stage) {
        return new NamedRecords.Named(stage.id(), stage.name());
    }
}
