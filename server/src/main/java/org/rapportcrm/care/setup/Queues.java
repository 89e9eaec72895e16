package org.rapportcrm.care.setup;

import static org.rapportcrm.care.db.Tables.QUEUE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Our queues in their order. */
@Component
public class Queues {
    private final DSLContext db;

    Queues(DSLContext db) {
        this.db = db;
    }

    /** All of them, as they stand at one moment. */
    public record All(List<Queue> queues) {
        public Optional<Queue> queue(UUID id) {
            return queues.stream().filter(queue -> queue.id().equals(id)).findFirst();
        }
    }

    public All all() {
        return new All(
                db.selectFrom(QUEUE)
                        .orderBy(QUEUE.PLACE, QUEUE.ID)
                        .fetch(row -> new Queue(row.getId(), row.getName(), row.getTeamId())));
    }
}
