package org.rapportcrm.access.token;

import static org.rapportcrm.access.db.Tables.API_TOKEN;
import static org.rapportcrm.access.db.Tables.APP_USER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.access.session.KnownViewers;
import org.rapportcrm.access.session.ViewerFields;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Finds whose program it is. The hash is what is looked up, so no comparison tells by its time how
 * much of a guess was right.
 */
@Component
public class Tokens {
    /** By it those who scan code and logs know a token of ours. */
    static final String PREFIX = "rpt_";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Duration USED_IS_EXACT_TO = Duration.ofHours(1);

    private final DSLContext db;
    private final Clock clock;
    private final KnownViewers viewers;

    Tokens(DSLContext db, Clock clock, KnownViewers viewers) {
        this.db = db;
        this.clock = clock;
        this.viewers = viewers;
    }

    /** Empty for what is unknown, expired or revoked, or when its user is disabled. */
    public Optional<CurrentToken> find(String sent) {
        return SHAPE.matcher(sent).matches() ? find(new Secret(sent)) : Optional.empty();
    }

    private Optional<CurrentToken> find(Secret token) {
        Instant now = clock.instant();
        var found =
                db.select(
                                API_TOKEN.ID,
                                API_TOKEN.NAME,
                                API_TOKEN.SCOPES,
                                API_TOKEN.EXPIRES_AT,
                                API_TOKEN.USED_AT)
                        .select(ViewerFields.ALL)
                        .from(API_TOKEN)
                        .join(APP_USER)
                        .on(APP_USER.ID.eq(API_TOKEN.USER_ID))
                        .where(API_TOKEN.TOKEN_HASH.eq(token.hash()))
                        .and(API_TOKEN.EXPIRES_AT.gt(now))
                        .and(APP_USER.DISABLED_AT.isNull())
                        .fetchOptional();
        found.ifPresent(row -> markUsed(row, now));
        return found.map(this::current);
    }

    private CurrentToken current(Record row) {
        KnownViewers.Known known = viewers.known(row);
        List<Scope> scopes =
                Stream.of(row.get(API_TOKEN.SCOPES))
                        .flatMap(text -> Scope.parse(text).stream())
                        .toList();
        Viewer viewer =
                known.viewer()
                        .within(permission ->
                                scopes.stream().anyMatch(scope -> scope.covers(permission)));
        return new CurrentToken(
                row.get(API_TOKEN.ID),
                row.get(API_TOKEN.NAME),
                scopes,
                row.get(API_TOKEN.EXPIRES_AT),
                viewer,
                known.lacksFactor());
    }

    private void markUsed(Record row, Instant now) {
        Instant before = row.get(API_TOKEN.USED_AT);
        if (before == null || before.isBefore(now.minus(USED_IS_EXACT_TO))) {
            UUID id = row.get(API_TOKEN.ID);
            db.update(API_TOKEN).set(API_TOKEN.USED_AT, now).where(API_TOKEN.ID.eq(id)).execute();
        }
    }
}
