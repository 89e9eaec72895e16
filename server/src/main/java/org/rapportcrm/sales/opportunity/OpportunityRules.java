package org.rapportcrm.sales.opportunity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.sales.pipeline.Pipelines;
import org.rapportcrm.sales.pipeline.Stage;
import org.rapportcrm.sales.pipeline.Stage.Status;
import org.springframework.stereotype.Component;

/** What is true of every opportunity: it is in one stage, and its status is that of the stage. */
@Component
class OpportunityRules {
    private final Pipelines pipelines;
    private final Clock clock;

    OpportunityRules(Pipelines pipelines, Clock clock) {
        this.pipelines = pipelines;
        this.clock = clock;
    }

    /** Several pipelines have a stage of that name: that of its own one, else of the usual one. */
    Set<UUID> ofPipeline(Set<UUID> called, Draft draft) {
        Pipelines.All all = pipelines.all();
        Object pipeline = Optional.ofNullable(draft.value("pipeline")).orElse(all.usual().id());
        return called.stream()
                .filter(id -> all.stage(id).orElseThrow().pipeline().equals(pipeline))
                .collect(Collectors.toSet());
    }

    void apply(Landing landing, List<Draft> drafts) {
        Pipelines.All all = pipelines.all();
        for (Draft draft : drafts) {
            Stage stage = stage(all, draft);
            draft.set("stage", stage.id());
            draft.set("pipeline", stage.pipeline());
            draft.set("status", stage.status().key());
            if (draft.changes("stage")) {
                enter(stage, landing, draft);
            }
            end(stage, landing, draft);
            name(draft);
            customer(draft);
        }
    }

    private static Stage stage(Pipelines.All all, Draft draft) {
        boolean moved = draft.changes("pipeline") && !draft.changes("stage");
        return Optional.ofNullable(moved ? null : draft.value("stage"))
                .flatMap(id -> all.stage((UUID) id))
                .orElseGet(() ->
                        Optional.ofNullable(draft.value("pipeline"))
                                .flatMap(id -> all.pipeline((UUID) id))
                                .filter(one -> !one.stages().isEmpty())
                                .orElse(all.usual())
                                .first());
    }

    private void enter(Stage stage, Landing landing, Draft draft) {
        if (!draft.changes("probability")) {
            draft.set("probability", stage.probability());
        }
        draft.set("stage_since", clock.instant());
        List<String> missing =
                stage.criteria().stream()
                        .filter(field -> draft.value(field) == null)
                        .map(field -> "opportunity.field." + field.replace('_', '-'))
                        .toList();
        boolean moved = draft.row().isTyped() && landing.author().cause().kind() != Cause.Kind.UNDO;
        if (moved && !missing.isEmpty()) {
            draft.refuse(
                    "stage",
                    Reason.of("sales.reason.criteria", stage.name(), String.join(",", missing)));
        }
    }

    /** Files have one date for what is closed and what is expected to be. */
    private void end(Stage stage, Landing landing, Draft draft) {
        Object closed = draft.value("closed_on");
        if (stage.status() != Status.OPEN && closed == null) {
            draft.set("closed_on", LocalDate.ofInstant(clock.instant(), landing.origin().zone()));
        } else if (stage.status() == Status.OPEN && closed != null) {
            draft.set("closed_on", null);
            if (draft.value("expected_close") == null) {
                draft.set("expected_close", closed);
            }
        }
    }

    private static void name(Draft draft) {
        if (draft.value("name") != null) {
            return;
        }
        String product = draft.row().text("product");
        String customer = draft.row().text("customer");
        if (draft.row().isTyped() || product == null && customer == null) {
            draft.refuse("name", Reason.of("record.reason.missing", "opportunity.field.name"));
        } else {
            draft.set(
                    "name",
                    Stream.of(product, customer)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void customer(Draft draft) {
        if (draft.customer() == null && !draft.row().isTyped()) {
            draft.waitFor(Reason.of("sales.reason.no-customer"));
        } else if (draft.customer() == null && (draft.isNew() || draft.says("customer"))) {
            draft.refuse(
                    "customer", Reason.of("record.reason.missing", "opportunity.field.customer"));
        }
    }
}
