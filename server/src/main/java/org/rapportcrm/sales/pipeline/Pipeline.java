package org.rapportcrm.sales.pipeline;

import java.util.List;
import java.util.UUID;

/** A way of selling, from its first stage to its ends. */
public record Pipeline(UUID id, String name, List<Stage> stages) {
    public Stage first() {
        return stages.getFirst();
    }
}
