package org.rapportcrm.access.role;

import static org.rapportcrm.access.db.Tables.USER_ROLE;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.record.HouseRoles;
import org.rapportcrm.record.NamedRecords.Named;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

@Component
class RolesOfPeople implements HouseRoles {
    private final RoleStore store;
    private final DSLContext db;

    RolesOfPeople(RoleStore store, DSLContext db) {
        this.store = store;
        this.db = db;
    }

    @Override
    public List<Named> all(Words words) {
        return store.all().stream()
                .map(row -> new Named(row.role().id(), row.role().label(words)))
                .toList();
    }

    @Override
    public Collection<UUID> of(UUID user) {
        return db.select(USER_ROLE.ROLE_ID)
                .from(USER_ROLE)
                .where(USER_ROLE.USER_ID.eq(user))
                .fetch(USER_ROLE.ROLE_ID);
    }
}
