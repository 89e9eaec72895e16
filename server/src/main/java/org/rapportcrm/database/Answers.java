package org.rapportcrm.database;

import java.util.List;
import java.util.function.IntFunction;
import org.jooq.Record;
import org.jooq.Result;

/**
 * What the database said to {@link Questions}: all of one moment, but for those that were asked
 * only when somebody needed them.
 */
public final class Answers {
    private final List<Result<Record>> all;
    private final IntFunction<Result<Record>> later;

    Answers(List<Result<Record>> all, IntFunction<Result<Record>> later) {
        this.all = all;
        this.later = later;
    }

    /** Each reading of an answer to a later question asks it. */
    public Result<Record> to(Question question) {
        return question.later() ? later.apply(question.place()) : all.get(question.place());
    }
}
