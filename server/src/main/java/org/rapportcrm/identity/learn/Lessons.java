package org.rapportcrm.identity.learn;

import static org.rapportcrm.identity.db.Tables.LESSON;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.analytics.matching.Agreement;
import org.rapportcrm.analytics.matching.Decision;
import org.rapportcrm.identity.match.Evidence;
import org.rapportcrm.identity.match.Judgement;
import org.rapportcrm.identity.match.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people's decisions teach: how the fields agreed and what they said, never any value. */
@Component
public class Lessons {
    /** More would move little, and each is weighed against all others. */
    private static final int MOST = 300;

    private final DSLContext db;
    private final Clock clock;

    Lessons(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One that is learned from. */
    public record Lesson(UUID pair, Decision decision) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void learn(UUID pair, Judgement judgement, boolean same) {
        db.insertInto(LESSON)
                .set(LESSON.PAIR_ID, pair)
                .set(
                        LESSON.AGREEMENTS,
                        judgement.evidence().stream()
                                .map(Evidence::agreement)
                                .toArray(String[]::new))
                .set(LESSON.REST_BITS, rest(judgement))
                .set(LESSON.SAME, same)
                .set(LESSON.LEARNED_AT, clock.instant())
                .onConflict(LESSON.PAIR_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** As if it had never been said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID pair) {
        db.deleteFrom(LESSON).where(LESSON.PAIR_ID.eq(pair)).execute();
    }

    /** What was decided stays; nothing is learned from it any more. */
    @Transactional
    public int forgetAll() {
        return db.update(LESSON)
                .set(LESSON.FORGOTTEN_AT, clock.instant())
                .where(LESSON.FORGOTTEN_AT.isNull())
                .execute();
    }

    /** Learns again what was forgotten together last. */
    @Transactional
    public void remember() {
        db.execute(
                """
                update identity.lesson set forgotten_at = null
                where forgotten_at = (select max(forgotten_at) from identity.lesson)\
                """);
    }

    /** The newest, in the order in which they were learned. */
    public List<Lesson> all() {
        return db
                .selectFrom(LESSON)
                .where(LESSON.FORGOTTEN_AT.isNull())
                .orderBy(LESSON.LEARNED_AT.desc(), LESSON.PAIR_ID)
                .limit(MOST)
                .fetch()
                .stream()
                // of a release that compared other fields
                .filter(row -> row.getAgreements().length == Subjects.SCHEMA.size())
                .map(Lessons::lesson)
                .toList()
                .reversed();
    }

    private static Lesson lesson(Record row) {
        List<Agreement> agreements =
                Arrays.stream(row.get(LESSON.AGREEMENTS)).map(Agreement::valueOf).toList();
        return new Lesson(
                row.get(LESSON.PAIR_ID),
                new Decision(agreements, row.get(LESSON.REST_BITS), row.get(LESSON.SAME)));
    }

    private static double rest(Judgement judgement) {
        return judgement.prior()
                + judgement.householdBits()
                + judgement.evidence().stream().mapToDouble(Evidence::rarity).sum();
    }
}
