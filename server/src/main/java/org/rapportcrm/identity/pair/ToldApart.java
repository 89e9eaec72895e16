package org.rapportcrm.identity.pair;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who is not the same, as somebody said of them or of those who were merged into them. */
@Component
public class ToldApart {
    private final DSLContext db;

    ToldApart(DSLContext db) {
        this.db = db;
    }

    /**
     * @param standing customers who are not merged into others
     * @return by twos
     */
    public Set<Set<UUID>> among(Collection<UUID> standing) {
        Set<Set<UUID>> apart = new HashSet<>();
        db.resultQuery(
                        """
                        with member (id, standing) as (
                            select id, id from unnest({0}) id
                            union all
                            select id, merged_into from customer.compared where merged_into = any({0})
                        )
                        select distinct a.standing, b.standing
                        from member a
                        join identity.pair p on p.first_id = a.id and p.state in ('different', 'household')
                        join member b on b.id = p.second_id
                        where a.standing <> b.standing\
                        """,
                        (Object) standing.toArray(UUID[]::new))
                .forEach(row -> apart.add(Set.of(row.get(0, UUID.class), row.get(1, UUID.class))));
        return apart;
    }
}
