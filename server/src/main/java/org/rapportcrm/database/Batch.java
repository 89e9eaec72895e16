package org.rapportcrm.database;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** {@link Questions} that are asked once and about nobody: one round trip for all of them. */
public final class Batch {
    private static final UUID NOBODY = new UUID(0, 0);

    private final DSLContext db;
    private final Questions questions = new Questions();
    private @Nullable Answers answers;

    public Batch(DSLContext db) {
        this.db = db;
    }

    /** Adds a query; its rows can be had when the batch has run. */
    public Supplier<Result<Record>> add(Select<?> query) {
        Question question = questions.add(query);
        return () -> {
            if (answers == null) {
                throw new IllegalStateException("the batch has not run yet");
            }
            return answers.to(question);
        };
    }

    public void run() {
        answers = questions.prepare(db).ask(NOBODY, LocalDate.EPOCH);
    }
}
