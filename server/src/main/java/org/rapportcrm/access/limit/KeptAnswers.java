package org.rapportcrm.access.limit;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.db.Tables.API_ANSWER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** First answers by token and key, for a day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int FORGOTTEN_AT_ONCE = 100;

    /** Any number that no other advisory lock of two numbers uses; one number is the journal's. */
    private static final int LOCK = 0x1de;

    private final DSLContext db;
    private final Clock clock;

    KeptAnswers(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Which request of whom, and what it says. */
    record Question(UUID token, String key, byte[] hash) {}

    /** Throws {@link StillAnswering} when the same key is at work elsewhere. */
    void lock(Question question) {
        Object got =
                db.fetchValue(
                        "select pg_try_advisory_xact_lock(?, hashtext(?))",
                        LOCK,
                        question.token() + question.key());
        if (!Boolean.TRUE.equals(got)) {
            throw new StillAnswering();
        }
    }

    /** Throws {@link KeyMisused} when the key was another request's. */
    Optional<KeptAnswer> find(Question question) {
        return db.selectFrom(API_ANSWER)
                .where(
                        API_ANSWER.TOKEN_ID.eq(question.token()),
                        API_ANSWER.IDEMPOTENCY_KEY.eq(question.key()),
                        API_ANSWER.CREATED_AT.gt(clock.instant().minus(KEPT)))
                .fetchOptional()
                .map(row -> {
                    if (!Arrays.equals(row.getRequestHash(), question.hash())) {
                        throw KeyMisused.ofAnotherRequest();
                    }
                    return KeptAnswer.of(row);
                });
    }

    void keep(Question question, KeptAnswer answer) {
        Instant now = clock.instant();
        forget(now, question);
        db.insertInto(API_ANSWER)
                .set(API_ANSWER.TOKEN_ID, question.token())
                .set(API_ANSWER.IDEMPOTENCY_KEY, question.key())
                .set(API_ANSWER.REQUEST_HASH, question.hash())
                .set(API_ANSWER.STATUS, answer.status())
                .set(API_ANSWER.CONTENT_TYPE, answer.contentType())
                .set(API_ANSWER.LOCATION, answer.location())
                .set(API_ANSWER.ETAG, answer.etag())
                .set(API_ANSWER.BODY, answer.body())
                .set(API_ANSWER.CREATED_AT, now)
                .execute();
    }

    private void forget(Instant now, Question question) {
        var old =
                select(API_ANSWER.TOKEN_ID, API_ANSWER.IDEMPOTENCY_KEY)
                        .from(API_ANSWER)
                        .where(API_ANSWER.CREATED_AT.le(now.minus(KEPT)))
                        .limit(FORGOTTEN_AT_ONCE)
                        .forUpdate()
                        .skipLocked();
        db.deleteFrom(API_ANSWER)
                .where(row(API_ANSWER.TOKEN_ID, API_ANSWER.IDEMPOTENCY_KEY).in(old))
                .execute();
        // its own old one may not be among them
        db.deleteFrom(API_ANSWER)
                .where(
                        API_ANSWER.TOKEN_ID.eq(question.token()),
                        API_ANSWER.IDEMPOTENCY_KEY.eq(question.key()))
                .execute();
    }
}
