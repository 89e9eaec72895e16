package org.rapportcrm.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.rapportcrm.database.Questions;
import org.rapportcrm.shared.Viewer;

/**
 * A viewer who will look at customers, one after the other: what the queries of a page know before
 * they are asked.
 *
 * @param customer whoever is looked at
 * @param today the viewer's day then
 */
public record Visiting(Viewer viewer, Field<UUID> customer, Field<LocalDate> today) {
    public static Visiting of(Viewer viewer, Questions questions) {
        return new Visiting(viewer, questions.subject(), questions.today());
    }
}
