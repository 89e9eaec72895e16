package org.rapportcrm.access.user;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;
import static org.rapportcrm.access.db.Tables.IDENTITY;
import static org.rapportcrm.access.db.Tables.ROLE;
import static org.rapportcrm.access.db.Tables.USER_ROLE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.rapportcrm.access.role.RoleChoice;
import org.rapportcrm.database.Alphabet;
import org.springframework.stereotype.Component;

/** Reads users for the pages that administer them. */
@Component
class UserQueries {
    private static final int MOST = 200;

    private static final Field<List<RoleChoice>> ROLES =
            multiset(
                            select(ROLE.ID, ROLE.CODE, ROLE.NAME)
                                    .from(USER_ROLE)
                                    .join(ROLE)
                                    .on(ROLE.ID.eq(USER_ROLE.ROLE_ID))
                                    .where(USER_ROLE.USER_ID.eq(APP_USER.ID))
                                    .orderBy(ROLE.ID))
                    .convertFrom(rows -> rows.map(Records.mapping(RoleChoice::new)));

    private static final Field<Boolean> COMES_IN =
            field(
                    APP_USER.PASSWORD_HASH
                            .isNotNull()
                            .or(
                                    exists(
                                            selectOne()
                                                    .from(IDENTITY)
                                                    .where(IDENTITY.USER_ID.eq(APP_USER.ID)))));

    private final DSLContext db;

    UserQueries(DSLContext db) {
        this.db = db;
    }

    /** The first users by name whose name or address contains {@code part}. */
    List<UserRow> find(String part) {
        Condition matching =
                part.isBlank()
                        ? noCondition()
                        : APP_USER.NAME
                                .containsIgnoreCase(part.strip())
                                .or(APP_USER.EMAIL.containsIgnoreCase(part.strip()));
        return rows(matching);
    }

    Optional<UserRow> find(UUID id) {
        return rows(APP_USER.ID.eq(id)).stream().findFirst();
    }

    Optional<UserForm> form(UUID id) {
        return db.select(APP_USER.NAME, APP_USER.EMAIL, APP_USER.DEPARTMENT_ID, ROLES)
                .from(APP_USER)
                .where(APP_USER.ID.eq(id))
                .fetchOptional(row ->
                        new UserForm(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4().stream().map(RoleChoice::id).toList()));
    }

    private List<UserRow> rows(Condition matching) {
        return db.select(
                        APP_USER.ID,
                        APP_USER.NAME,
                        APP_USER.EMAIL,
                        DEPARTMENT.NAME,
                        COMES_IN,
                        APP_USER.DISABLED_AT,
                        ROLES)
                .from(APP_USER)
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(APP_USER.DEPARTMENT_ID))
                .where(matching)
                .orderBy(Alphabet.of(APP_USER.NAME), APP_USER.ID)
                .limit(MOST)
                .fetch(UserQueries::row);
    }

    private static UserRow row(Record row) {
        return new UserRow(
                row.get(APP_USER.ID),
                row.get(APP_USER.NAME),
                row.get(APP_USER.EMAIL),
                row.get(DEPARTMENT.NAME),
                UserState.of(row.get(COMES_IN), row.get(APP_USER.DISABLED_AT)),
                row.get(ROLES));
    }
}
