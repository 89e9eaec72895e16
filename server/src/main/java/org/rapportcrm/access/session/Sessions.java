package org.rapportcrm.access.session;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.HALF_SIGN_IN;
import static org.rapportcrm.access.db.Tables.ORGANIZATION;
import static org.rapportcrm.access.db.Tables.SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.rapportcrm.access.branding.OurBrand;
import org.rapportcrm.database.PreparedQuery;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.web.Density;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions in PostgreSQL. Finding one reads session, user, brand and the stamp of their rights in
 * one statement, so that whatever was taken away is gone at the next request.
 */
@Component
public class Sessions {
    private static final Duration SEEN_IS_EXACT_TO = Duration.ofMinutes(5);

    // stand in the query that every request asks for what is asked for
    private static final byte[] SOME_HASH = new byte[0];
    private static final Instant SOME_TIME = Instant.EPOCH;
    private static final Instant SOME_TIME_BEFORE = SOME_TIME.minusSeconds(1);

    private final DSLContext db;
    private final Clock clock;
    private final SessionRules rules;
    private final KnownViewers viewers;
    private final PreparedQuery live;

    Sessions(DSLContext db, Clock clock, SessionRules rules, KnownViewers viewers) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
        this.viewers = viewers;
        live = new PreparedQuery(db, live(db));
    }

    private static Select<?> live(DSLContext db) {
        return db.select(
                        SESSION.ID,
                        SESSION.SEEN_AT,
                        SESSION.PROVEN_AT,
                        APP_USER.DENSITY,
                        ORGANIZATION.NAME,
                        ORGANIZATION.ACCENT,
                        ORGANIZATION.LOGO_HASH)
                .select(ViewerFields.ALL)
                .from(SESSION)
                .join(APP_USER)
                .on(APP_USER.ID.eq(SESSION.USER_ID))
                .leftJoin(ORGANIZATION)
                .on(trueCondition())
                .where(SESSION.TOKEN_HASH.eq(SOME_HASH))
                .and(isLive(SOME_TIME, SOME_TIME_BEFORE))
                .and(APP_USER.DISABLED_AT.isNull());
    }

    @Transactional
    public Secret start(UUID user, Client client) {
        Instant now = clock.instant();
        deleteEnded(now);
        Secret secret = Secret.next();
        db.insertInto(SESSION)
                .set(SESSION.ID, UuidV7.next())
                .set(SESSION.TOKEN_HASH, secret.hash())
                .set(SESSION.USER_ID, user)
                .set(SESSION.BROWSER, client.browser())
                .set(SESSION.ADDRESS, client.address())
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.SEEN_AT, now)
                .set(SESSION.PROVEN_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(rules.absolute()))
                .execute();
        return secret;
    }

    public Optional<CurrentSession> find(Secret secret) {
        return find(secret, true);
    }

    /**
     * @param isUse whether a person does something with it: what a page asks by itself does not
     *     keep a session open
     */
    public Optional<CurrentSession> find(Secret secret, boolean isUse) {
        Instant now = clock.instant();
        Optional<Record> found =
                live
                        .ask(
                                Map.of(
                                        SOME_HASH,
                                        secret.hash(),
                                        SOME_TIME,
                                        now,
                                        SOME_TIME_BEFORE,
                                        now.minus(rules.idle())))
                        .stream()
                        .findFirst();
        found.filter(_ -> isUse)
                .filter(row -> row.get(SESSION.SEEN_AT).isBefore(now.minus(SEEN_IS_EXACT_TO)))
                .ifPresent(row -> markSeen(row.get(SESSION.ID), now));
        return found.map(this::current);
    }

    private CurrentSession current(Record row) {
        KnownViewers.Known known = viewers.known(row);
        return new CurrentSession(
                row.get(SESSION.ID),
                known.viewer(),
                Density.of(row.get(APP_USER.DENSITY)).orElseThrow(),
                OurBrand.of(row),
                row.get(SESSION.PROVEN_AT),
                known.lacksFactor());
    }

    /** Its user has proved just now who they are. */
    @Transactional
    public void prove(CurrentSession session) {
        db.update(SESSION)
                .set(SESSION.PROVEN_AT, clock.instant())
                .where(SESSION.ID.eq(session.id()))
                .execute();
    }

    public List<OpenSession> of(UUID user) {
        return db.select(
                        SESSION.ID,
                        SESSION.BROWSER,
                        SESSION.ADDRESS,
                        SESSION.CREATED_AT,
                        SESSION.SEEN_AT)
                .from(SESSION)
                .where(SESSION.USER_ID.eq(user), isLive(clock.instant()))
                .orderBy(SESSION.SEEN_AT.desc(), SESSION.ID)
                .fetchInto(OpenSession.class);
    }

    /** False when the user has no such session (any more). */
    @Transactional
    public boolean end(UUID user, UUID session) {
        return db.deleteFrom(SESSION)
                        .where(SESSION.USER_ID.eq(user), SESSION.ID.eq(session))
                        .execute()
                == 1;
    }

    /** Half of a sign-in ends as well. */
    @Transactional
    public void endAll(UUID user) {
        db.deleteFrom(SESSION).where(SESSION.USER_ID.eq(user)).execute();
        db.deleteFrom(HALF_SIGN_IN).where(HALF_SIGN_IN.USER_ID.eq(user)).execute();
    }

    @Transactional
    public void endOthers(CurrentSession kept) {
        db.deleteFrom(SESSION)
                .where(SESSION.USER_ID.eq(kept.viewer().id()), SESSION.ID.ne(kept.id()))
                .execute();
    }

    private void deleteEnded(Instant now) {
        var ended =
                select(SESSION.ID).from(SESSION).where(isLive(now).not()).forUpdate().skipLocked();
        db.deleteFrom(SESSION).where(SESSION.ID.in(ended)).execute();
    }

    private void markSeen(UUID session, Instant now) {
        db.update(SESSION).set(SESSION.SEEN_AT, now).where(SESSION.ID.eq(session)).execute();
    }

    private Condition isLive(Instant now) {
        return isLive(now, now.minus(rules.idle()));
    }

    private static Condition isLive(Instant now, Instant idleSince) {
        return SESSION.EXPIRES_AT.gt(now).and(SESSION.SEEN_AT.gt(idleSince));
    }
}
