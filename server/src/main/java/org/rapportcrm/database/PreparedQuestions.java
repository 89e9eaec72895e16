package org.rapportcrm.database;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.Result;

/** {@link Questions} ready to be asked, by many threads at once. */
public final class PreparedQuestions {
    private final RoundTrip first;
    private final boolean withSigns;
    private final IfAny some;
    private final List<RoundTrip> whenRead;

    PreparedQuestions(RoundTrip first, boolean withSigns, IfAny some, List<RoundTrip> whenRead) {
        this.first = first;
        this.withSigns = withSigns;
        this.some = some;
        this.whenRead = whenRead;
    }

    public Answers ask(UUID subject, LocalDate today) {
        List<Result<Record>> all = first.make(subject, today);
        Record signs = withSigns ? all.getLast().getFirst() : null;
        return new Answers(
                all,
                signs,
                signs == null ? Map.of() : some.ask(signs, subject, today),
                place -> whenRead.get(place).make(subject, today).getFirst());
    }
}
