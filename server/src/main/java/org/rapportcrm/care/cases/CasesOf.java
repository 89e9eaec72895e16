package org.rapportcrm.care.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.care.setup.State;

/**
 * The cases of a customer, on their page.
 *
 * @param adds whether the viewer may add one
 */
public record CasesOf(UUID customer, List<Row> rows, Instant now, boolean adds) {
    public record Row(
            UUID id,
            String number,
            String subject,
            String status,
            State state,
            String priority,
            Instant openedAt) {
        public String path() {
            return "/cases/" + id;
        }

        public String tone() {
            return switch (state) {
                case OPEN -> "";
                case WAITING -> "is-warn";
                case SOLVED -> "is-ok";
            };
        }

        /** Whether its priority is worth a word. */
        public boolean isPressing() {
            return state != State.SOLVED && (priority.equals("high") || priority.equals("urgent"));
        }

        public String priorityTone() {
            return priority.equals("urgent") ? "is-bad" : "is-warn";
        }

        public String priorityKey() {
            return "case.field.priority." + priority;
        }
    }

    public String allPath() {
        return "/cases?view=all&filter=customer%3D%3D" + customer;
    }

    public String formPath() {
        return "/cases/new?customer=" + customer;
    }
}
