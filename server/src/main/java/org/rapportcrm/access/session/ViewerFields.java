package org.rapportcrm.access.session;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.USER_GRANT;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectField;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/** What a query over {@code app_user} selects to make a viewer in one statement. */
public final class ViewerFields {
    private static final Field<UUID[]> TEAMS =
            field("access.teams_of({0})", UUID[].class, APP_USER.ID);
    private static final Field<List<Grant>> GRANTS =
            multiset(
                            select(USER_GRANT.KIND, USER_GRANT.ACTION, USER_GRANT.REACH)
                                    .from(USER_GRANT)
                                    .where(USER_GRANT.USER_ID.eq(APP_USER.ID)))
                    .convertFrom(rows -> rows.map(Records.mapping(Grant::new)));

    public static final List<SelectField<?>> ALL =
            List.of(
                    APP_USER.ID,
                    APP_USER.NAME,
                    APP_USER.DEPARTMENT_ID,
                    APP_USER.LOCALE,
                    APP_USER.ZONE,
                    TEAMS,
                    GRANTS);

    private ViewerFields() {}

    public static Viewer viewer(Record row) {
        Map<Permission, Reach> grants = new HashMap<>();
        for (Grant grant : row.get(GRANTS)) {
            grants.merge(grant.permission(), grant.extent(), Reach::orWider);
        }
        return new Viewer(
                row.get(APP_USER.ID),
                row.get(APP_USER.NAME),
                row.get(APP_USER.DEPARTMENT_ID),
                Set.of(row.get(TEAMS)),
                grants,
                Locale.forLanguageTag(row.get(APP_USER.LOCALE)),
                ZoneId.of(row.get(APP_USER.ZONE)));
    }

    private record Grant(String kind, String action, String reach) {
        Permission permission() {
            return Permission.of(kind, Action.valueOf(action));
        }

        Reach extent() {
            return Reach.valueOf(reach);
        }
    }
}
