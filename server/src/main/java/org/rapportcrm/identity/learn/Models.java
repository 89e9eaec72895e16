package org.rapportcrm.identity.learn;

import static org.rapportcrm.identity.db.Tables.MODEL;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.rapportcrm.analytics.matching.Decision;
import org.rapportcrm.analytics.matching.MatchModel;
import org.rapportcrm.identity.match.Subjects;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the matching takes for likely: learned from all records, moved by what people decided. */
@Component
public class Models {
    /** Older ones are of no use any more. */
    private static final int KEPT = 3;

    private final DSLContext db;
    private final Lessons lessons;
    private final Clock clock;
    private final AtomicReference<Known> known = new AtomicReference<>(Known.INITIAL);

    Models(DSLContext db, Lessons lessons, Clock clock) {
        this.db = db;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Reading a model takes longer than most of what it is asked, so the last one is kept. */
    private record Known(UUID learned, List<Decision> decisions, MatchModel model) {
        static final Known INITIAL =
                new Known(new UUID(0, 0), List.of(), MatchModel.initial(Subjects.SCHEMA));

        Known decided(List<Decision> now) {
            boolean goesOn =
                    now.size() >= decisions.size()
                            && now.subList(0, decisions.size()).equals(decisions);
            MatchModel next = goesOn ? model : withoutDecisions();
            for (Decision decision : now.subList(goesOn ? decisions.size() : 0, now.size())) {
                next = next.with(decision);
            }
            return new Known(learned, now, next);
        }

        private MatchModel withoutDecisions() {
            MatchModel bare = model;
            for (Decision decision : decisions) {
                bare = bare.without(decision);
            }
            return bare;
        }
    }

    /** The one that is used now. */
    public MatchModel current() {
        UUID newest =
                db.select(MODEL.ID)
                        .from(MODEL)
                        .orderBy(MODEL.ID.desc())
                        .limit(1)
                        .fetchOptional(MODEL.ID)
                        .orElse(Known.INITIAL.learned());
        List<Decision> decisions = lessons.all().stream().map(Lessons.Lesson::decision).toList();
        Known now = known.get();
        if (!now.learned().equals(newest)) {
            now = new Known(newest, List.of(), read(newest));
        }
        if (!now.decisions().equals(decisions)) {
            now = now.decided(decisions);
        }
        known.set(now);
        return now.model();
    }

    /** Uses what was learned from all records from now on; what people decided stays in force. */
    @Transactional
    public void learned(MatchModel model) {
        db.insertInto(MODEL)
                .set(MODEL.ID, UuidV7.next())
                .set(MODEL.MADE_AT, clock.instant())
                .set(MODEL.TEXT, model.text())
                .execute();
        db.execute(
                "delete from identity.model where id not in (select id from identity.model order by id desc limit {0})",
                KEPT);
    }

    private MatchModel read(UUID id) {
        return id.equals(Known.INITIAL.learned())
                ? Known.INITIAL.model()
                : db.select(MODEL.TEXT)
                        .from(MODEL)
                        .where(MODEL.ID.eq(id))
                        .fetchOptional(MODEL.TEXT)
                        .map(MatchModel::parse)
                        .orElseGet(Known.INITIAL::model);
    }
}
