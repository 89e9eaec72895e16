package org.rapportcrm.database;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * What the database said to {@link Questions}: in one moment to those that travel together, later
 * to the others.
 */
public final class Answers {
    private final List<Result<Record>> all;
    private final @Nullable Record signs;
    private final Map<Integer, Result<Record>> some;
    private final IntFunction<Result<Record>> whenRead;

    Answers(
            List<Result<Record>> all,
            @Nullable Record signs,
            Map<Integer, Result<Record>> some,
            IntFunction<Result<Record>> whenRead) {
        this.all = all;
        this.signs = signs;
        this.some = some;
        this.whenRead = whenRead;
    }

    /** Each reading of an answer that is asked for when it is read asks it. */
    public Result<Record> to(Question question) {
        int place = question.place();
        return switch (question.when()) {
            case ALWAYS -> all.get(place);
            case IF_ANY -> Objects.requireNonNull(some.get(place));
            case WHEN_READ -> whenRead.apply(place);
            case WHETHER ->
                    throw new IllegalArgumentException("only whether it has rows was asked");
        };
    }

    /** Whether a query has rows that was added with {@link Questions#addWhether}. */
    public boolean any(Question question) {
        if (question.when() != Question.When.WHETHER) {
            throw new IllegalArgumentException("whether it has rows was not asked");
        }
        return Boolean.TRUE.equals(Objects.requireNonNull(signs).get(question.place()));
    }
}
