package org.rapportcrm.access.role;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.rapportcrm.access.db.Tables.KIND;
import static org.rapportcrm.access.db.Tables.ROLE;
import static org.rapportcrm.access.db.Tables.ROLE_GRANT;
import static org.rapportcrm.access.db.Tables.USER_ROLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Row4;
import org.rapportcrm.access.role.Matrix.Kind;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

/** Reads and writes roles and their grants. */
@Component
class RoleStore {
    private final DSLContext db;

    RoleStore(DSLContext db) {
        this.db = db;
    }

    List<RoleRow> all() {
        return db.select(
                        ROLE.ID,
                        ROLE.CODE,
                        ROLE.NAME,
                        ROLE.EVERYTHING,
                        ROLE.SECOND_FACTOR,
                        count(USER_ROLE.USER_ID))
                .from(ROLE)
                .leftJoin(USER_ROLE)
                .on(USER_ROLE.ROLE_ID.eq(ROLE.ID))
                .groupBy(ROLE.ID)
                .orderBy(ROLE.CODE.isNull(), ROLE.ID)
                .fetch(row ->
                        new RoleRow(
                                new RoleChoice(row.value1(), row.value2(), row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }

    RoleRow find(UUID id) {
        return all().stream()
                .filter(row -> row.role().id().equals(id))
                .findFirst()
                .orElseThrow(RecordNotFound::new);
    }

    Matrix matrix(UUID role) {
        List<Kind> kinds =
                db.selectFrom(KIND)
                        .orderBy(KIND.PLACE)
                        .fetch(row ->
                                new Kind(
                                        row.getName(),
                                        Stream.of(row.getActions())
                                                .map(Action::valueOf)
                                                .collect(Collectors.toSet())));
        Map<Permission, Reach> grants = new HashMap<>();
        db.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE_ID.eq(role))
                .forEach(row ->
                        grants.put(
                                Permission.of(row.getKind(), Action.valueOf(row.getAction())),
                                Reach.valueOf(row.getReach())));
        return new Matrix(kinds, grants);
    }

    boolean add(UUID id, String name) {
        return db.insertInto(ROLE, ROLE.ID, ROLE.NAME)
                        .values(id, name)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void grant(UUID role, Map<Permission, Reach> grants) {
        db.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ROLE_ID.eq(role)).execute();
        if (grants.isEmpty()) {
            return;
        }
        List<Row4<UUID, String, String, String>> rows = new ArrayList<>();
        grants.forEach((permission, reach) ->
                rows.add(row(role, permission.kind(), permission.action().name(), reach.name())));
        db.insertInto(
                        ROLE_GRANT,
                        ROLE_GRANT.ROLE_ID,
                        ROLE_GRANT.KIND,
                        ROLE_GRANT.ACTION,
                        ROLE_GRANT.REACH)
                .valuesOfRows(rows)
                .execute();
    }

    /**
     * @return false when another one is called so
     */
    boolean rename(UUID id, String name) {
        try {
            db.update(ROLE).set(ROLE.NAME, name).where(ROLE.ID.eq(id)).execute();
            return true;
        } catch (org.springframework.dao.DuplicateKeyException _) {
            return false;
        }
    }

    void requireSecondFactor(UUID id, boolean required) {
        db.update(ROLE).set(ROLE.SECOND_FACTOR, required).where(ROLE.ID.eq(id)).execute();
    }

    void delete(UUID id) {
        db.deleteFrom(ROLE).where(ROLE.ID.eq(id), ROLE.CODE.isNull()).execute();
    }
}
