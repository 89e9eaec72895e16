package org.rapportcrm.identity.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.analytics.matching.Records;
import org.rapportcrm.identity.match.Subject;
import org.rapportcrm.identity.match.Subjects;

/**
 * Customers who are held against each other in one go, packed. Not safe for use by many threads.
 */
final class Slice {
    private final Census ids = new Census();
    private final Records records = new Records(Subjects.SCHEMA);
    private final List<Boolean> organizations = new ArrayList<>();

    void add(Collection<Subject> subjects) {
        for (Subject subject : subjects) {
            ids.add(subject.id());
            records.add(subject.record());
            organizations.add("organization".equals(subject.kind()));
        }
    }

    Records records() {
        return records;
    }

    UUID id(int position) {
        return ids.get(position);
    }

    int size() {
        return ids.size();
    }

    boolean mayBe(int one, int other) {
        return organizations.get(one).equals(organizations.get(other));
    }
}
