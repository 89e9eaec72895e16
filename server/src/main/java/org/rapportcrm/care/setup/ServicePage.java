package org.rapportcrm.care.setup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.NamedRecords.Named;

/**
 * How we serve customers, to be set up.
 *
 * @param teams that a queue can belong to
 * @param wrong why nothing was saved
 */
public record ServicePage(
        List<Queue> queues, List<Status> statuses, List<Named> teams, @Nullable String wrong) {
    public List<State> states() {
        return List.of(State.values());
    }

    /** Empty for none. */
    public String team(Queue queue) {
        return teams.stream()
                .filter(team -> team.id().equals(queue.team()))
                .map(Named::name)
                .findFirst()
                .orElse("");
    }

    public boolean isOf(Queue queue, UUID team) {
        return team.equals(queue.team());
    }
}
