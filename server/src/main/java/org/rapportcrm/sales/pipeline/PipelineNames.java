package org.rapportcrm.sales.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapportcrm.record.NamedRecords;
import org.rapportcrm.record.plain.CalledRecords;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pipelines and stages by name, to show, to choose and to find in files. */
@Configuration(proxyBeanMethods = false)
class PipelineNames {
    @Bean
    Names namedStages(Pipelines pipelines) {
        return new Names(
                "stage",
                () -> pipelines.all().stages().stream().map(PipelineNames::named).toList(),
                () -> offered(pipelines.all()));
    }

    @Bean
    Names namedPipelines(Pipelines pipelines) {
        Supplier<List<NamedRecords.Named>> all =
                () ->
                        pipelines.all().pipelines().stream()
                                .map(one -> new NamedRecords.Named(one.id(), one.name()))
                                .toList();
        return new Names("pipeline", all, all);
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

    /** They are few: all of them are read. */
    record Names(String kind, Supplier<List<Named>> all, Supplier<List<Named>> chosen)
            implements NamedRecords, CalledRecords {
        @Override
        public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer, Words words) {
            return all.get().stream()
                    .filter(one -> ids.contains(one.id()))
                    .collect(Collectors.toMap(Named::id, Named::name));
        }

        @Override
        public List<Named> offered(Viewer viewer) {
            return chosen.get();
        }

        @Override
        public Map<String, Set<UUID>> called(Call call) {
            Map<String, Set<UUID>> found = new HashMap<>();
            for (Named one : all.get()) {
                call.texts().stream()
                        .filter(text ->
                                text.equalsIgnoreCase(one.name())
                                        || text.equals(one.id().toString()))
                        .forEach(text ->
                                found.computeIfAbsent(text, _ -> new HashSet<>()).add(one.id()));
            }
            return found;
        }
    }
}
