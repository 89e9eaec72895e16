package org.rapportcrm.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.rapportcrm.database.Answers;
import org.rapportcrm.database.PreparedQuestions;
import org.rapportcrm.shared.Viewer;

/** Somebody looks at a customer. */
public record Visit(UUID customer, Viewer viewer, Instant at) {
    /** The viewer's day. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, viewer.zone());
    }

    public Answers ask(PreparedQuestions questions) {
        return questions.ask(customer, today());
    }
}
