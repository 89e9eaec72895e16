package org.rapportcrm.care.setup;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.record.RecordSteps;
import org.springframework.stereotype.Component;

/** Cases go through our statuses until they are solved. */
@Component
class StatusSteps implements RecordSteps {
    private static final UUID ONLY = new UUID(0, 0);

    private final Statuses statuses;

    StatusSteps(Statuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public String kind() {
        return "case_status";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way(
                        ONLY,
                        "",
                        statuses.all().statuses().stream().map(StatusSteps::step).toList()));
    }

    private static Step step(Status status) {
        return new Step(status.id(), status.name(), status.state() == State.SOLVED);
    }
}
