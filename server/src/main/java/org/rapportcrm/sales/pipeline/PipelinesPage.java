package org.rapportcrm.sales.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our pipelines, to be set up.
 *
 * @param criteria fields that a stage may ask for
 * @param wrong why nothing was saved
 */
public record PipelinesPage(
        List<Pipeline> pipelines, List<Criterion> criteria, @Nullable String wrong) {
    /** A field that must be filled in. */
    public record Criterion(String field, String labelKey) {}

    public List<Stage.Status> statuses() {
        return List.of(Stage.Status.values());
    }

    public String statusKey(Stage.Status status) {
        return "opportunity.field.status." + status.key();
    }
}
