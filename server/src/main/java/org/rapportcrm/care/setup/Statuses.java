package org.rapportcrm.care.setup;

import static org.rapportcrm.care.db.Tables.STATUS;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Our statuses in their order; the first one is that of a new case. */
@Component
public class Statuses {
    /** A file with free text in this column does not fill our list. */
    private static final int MOST = 100;

    static final int LONGEST = 80;

    private final DSLContext db;
    private final Clock clock;

    Statuses(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of them, as they stand at one moment. */
    public record All(List<Status> statuses) {
        public Optional<Status> status(UUID id) {
            return statuses.stream().filter(status -> status.id().equals(id)).findFirst();
        }

        /** The usual one that comes to it. */
        public Optional<Status> first(State state) {
            return statuses.stream().filter(status -> status.state() == state).findFirst();
        }

        public Status ofNew() {
            return statuses.getFirst();
        }

        boolean has(String name) {
            return statuses.stream().anyMatch(status -> status.name().equalsIgnoreCase(name));
        }
    }

    public All all() {
        return new All(
                db.selectFrom(STATUS)
                        .orderBy(STATUS.PLACE, STATUS.ID)
                        .fetch(row ->
                                new Status(row.getId(), row.getName(), State.of(row.getState()))));
    }

    /** Takes over what another system calls a status; what it comes to can be put right later. */
    void learn(Collection<String> names) {
        All all = all();
        List<String> added =
                names.stream()
                        .filter(name -> !name.isBlank() && name.length() <= LONGEST)
                        .filter(name -> !all.has(name))
                        .sorted()
                        .limit(Math.max(0, MOST - all.statuses().size()))
                        .toList();
        int place = all.statuses().size();
        for (String name : added) {
            add(name, State.meantBy(name), ++place);
        }
    }

    UUID add(String name, State state, int place) {
        UUID id = UuidV7.next();
        db.insertInto(STATUS)
                .values(id, name, state.key(), place, clock.instant())
                .onConflictDoNothing()
                .execute();
        return id;
    }
}
