package org.rapportcrm.access.token;

import static org.jooq.impl.DSL.noCondition;
import static org.rapportcrm.access.db.Tables.API_TOKEN;
import static org.rapportcrm.access.db.Tables.APP_USER;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.database.Alphabet;
import org.springframework.stereotype.Component;

/** Reads tokens for the pages that show them. */
@Component
class TokenQueries {
    private static final int MOST = 1_000;

    private final DSLContext db;

    TokenQueries(DSLContext db) {
        this.db = db;
    }

    List<TokenRow> of(UUID user) {
        return rows(API_TOKEN.USER_ID.eq(user));
    }

    List<TokenRow> all() {
        return rows(noCondition());
    }

    private List<TokenRow> rows(Condition matching) {
        return db.select(
                        API_TOKEN.ID,
                        APP_USER.ID,
                        APP_USER.NAME,
                        API_TOKEN.NAME,
                        API_TOKEN.BEGINS,
                        API_TOKEN.SCOPES,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.USED_AT)
                .from(API_TOKEN)
                .join(APP_USER)
                .on(APP_USER.ID.eq(API_TOKEN.USER_ID))
                .where(matching)
                .orderBy(Alphabet.of(APP_USER.NAME), API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID)
                .limit(MOST)
                .fetch(row ->
                        new TokenRow(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                List.of(row.value6()),
                                row.value7(),
                                row.value8(),
                                row.value9()));
    }
}
