package org.rapportcrm.database;

import java.util.List;
import org.jooq.Record;
import org.jooq.Result;

/** What the database said to {@link Questions}, all of one moment. */
public record Answers(List<Result<Record>> all) {
    public Result<Record> to(Question question) {
        return all.get(question.place());
    }
}
