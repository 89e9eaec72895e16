package org.rapportcrm.access.session;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.RIGHTS;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.SelectField;

/** What a query over {@code app_user} selects to make a viewer: see {@link KnownViewers}. */
public final class ViewerFields {
    static final Field<UUID> STAMP = field(select(RIGHTS.STAMP).from(RIGHTS)).as("stamp");

    public static final List<SelectField<?>> ALL =
            List.of(
                    APP_USER.ID,
                    APP_USER.NAME,
                    APP_USER.DEPARTMENT_ID,
                    APP_USER.LOCALE,
                    APP_USER.ZONE,
                    STAMP);

    private ViewerFields() {}
}
