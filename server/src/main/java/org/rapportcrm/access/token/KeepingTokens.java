package org.rapportcrm.access.token;

import static org.rapportcrm.access.db.Tables.API_TOKEN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.access.db.tables.records.ApiTokenRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tokens and takes them back; the journal knows of both, and of no token itself. */
@Component
public class KeepingTokens {
    private static final String TYPE = "api_token";
    private static final int MOST = 50;
    private static final int LETTERS_SHOWN = Tokens.PREFIX.length() + 4;

    private final DSLContext db;
    private final Clock clock;
    private final Journal journal;

    KeepingTokens(DSLContext db, Clock clock, Journal journal) {
        this.db = db;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * @return the token, which nobody can read again
     */
    @Transactional
    public Secret make(Viewer viewer, String name, List<Scope> scopes, Duration life) {
        if (db.fetchCount(API_TOKEN, API_TOKEN.USER_ID.eq(viewer.id())) >= MOST) {
            throw new TooManyTokens(MOST);
        }
        Secret token = new Secret(Tokens.PREFIX + Secret.next().value());
        Instant now = clock.instant();
        ApiTokenRecord row = db.newRecord(API_TOKEN);
        row.setId(UuidV7.next());
        row.setUserId(viewer.id());
        row.setName(name);
        row.setBegins(token.value().substring(0, LETTERS_SHOWN));
        row.setTokenHash(token.hash());
        row.setScopes(scopes.stream().map(Scope::toString).toArray(String[]::new));
        row.setCreatedAt(now);
        row.setExpiresAt(now.plus(life));
        row.insert();
        journal.write(Author.of(viewer), Change.created(TYPE, row.getId(), null, values(row)));
        return token;
    }

    /** Throws {@link RecordNotFound} when the user has no such token (any more). */
    @Transactional
    public void revoke(Author author, UUID user, UUID token) {
        mustBeOne(revoke(author, API_TOKEN.ID.eq(token).and(API_TOKEN.USER_ID.eq(user))));
    }

    /** Whoever's it is: one that leaked has to go, and its end gives nobody anything. */
    @Transactional
    public void revoke(Author author, UUID token) {
        mustBeOne(revoke(author, API_TOKEN.ID.eq(token)));
    }

    @Transactional
    public void revokeAll(Author author, UUID user) {
        revoke(author, API_TOKEN.USER_ID.eq(user));
    }

    private int revoke(Author author, Condition which) {
        List<ApiTokenRecord> gone = db.deleteFrom(API_TOKEN).where(which).returning().fetch();
        journal.write(
                author,
                gone.stream()
                        .map(row ->
                                new Change(
                                        TYPE,
                                        row.getId(),
                                        null,
                                        Change.Kind.DELETED,
                                        values(row),
                                        Map.of(),
                                        null))
                        .toList());
        return gone.size();
    }

    private static void mustBeOne(int revoked) {
        if (revoked == 0) {
            throw new RecordNotFound();
        }
    }

    private static Map<String, Object> values(ApiTokenRecord row) {
        return Map.of(
                "user", row.getUserId(),
                "name", row.getName(),
                "begins", row.getBegins(),
                "scopes", List.of(row.getScopes()),
                "expires_at", row.getExpiresAt().toString());
    }
}
