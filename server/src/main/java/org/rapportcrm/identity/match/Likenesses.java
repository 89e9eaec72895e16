package org.rapportcrm.identity.match;

import static org.rapportcrm.identity.db.Tables.LIKENESS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By what customers are found who may be the same. */
@Component
public class Likenesses {
    /** Of a key that more customers have than that, the rest is found by others. */
    private static final int MOST_OF_A_KEY = 40;

    private static final StagingTable NEW =
            StagingTable.of("new_likeness", "customer_id uuid", "print bigint", "keys bigint[]");

    private final DSLContext db;

    Likenesses(DSLContext db) {
        this.db = db;
    }

    /** A customer's keys, and the fingerprint of what they were made of. */
    public record Likeness(UUID customer, long print, long[] keys) {
        public static Likeness of(Subject subject) {
            return new Likeness(subject.id(), subject.print(), Keys.of(subject.record()));
        }
    }

    /** Which of them are not as they were, or new. */
    public Set<UUID> changed(Collection<Subject> some) {
        Map<UUID, Long> known = new HashMap<>();
        db.select(LIKENESS.CUSTOMER_ID, LIKENESS.PRINT)
                .from(LIKENESS)
                .where(Among.of(LIKENESS.CUSTOMER_ID, some.stream().map(Subject::id).toList()))
                .forEach(row -> known.put(row.value1(), row.value2()));
        Set<UUID> changed = new LinkedHashSet<>();
        some.stream()
                .filter(one -> !Long.valueOf(one.print()).equals(known.get(one.id())))
                .forEach(one -> changed.add(one.id()));
        return changed;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Collection<Likeness> some) {
        CopyRows rows = NEW.rows();
        some.forEach(one -> rows.add(one.customer(), one.print(), list(one.keys())));
        NEW.fill(db, rows);
        db.execute(
                """
                insert into identity.likeness select customer_id, print, keys from new_likeness order by customer_id
                on conflict (customer_id) do update set print = excluded.print, keys = excluded.keys
                where likeness.print <> excluded.print\
                """);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            db.deleteFrom(LIKENESS).where(Among.of(LIKENESS.CUSTOMER_ID, customers)).execute();
        }
    }

    /** Those who are not there any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetGone() {
        db.execute(
                """
                delete from identity.likeness l
                where not exists (
                    select from customer.compared c
                    where c.id = l.customer_id and c.deleted_at is null and c.merged_into is null)\
                """);
    }

    /** For each of them, others who share one of its keys. */
    public Map<UUID, Set<UUID>> candidates(Collection<Likeness> some) {
        List<UUID> ids = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        for (Likeness one : some) {
            for (long key : one.keys()) {
                ids.add(one.customer());
                keys.add(key);
            }
        }
        Map<UUID, Set<UUID>> candidates = new HashMap<>();
        db.resultQuery(
                        """
                        select q.id, l.customer_id
                        from unnest({0}, {1}) q (id, key)
                        cross join lateral (
                            select customer_id from identity.likeness where keys @> array[q.key] limit {2}
                        ) l
                        where l.customer_id <> q.id\
                        """,
                        ids.toArray(UUID[]::new), keys.toArray(Long[]::new), MOST_OF_A_KEY)
                .forEach(row ->
                        candidates
                                .computeIfAbsent(row.get(0, UUID.class), _ -> new LinkedHashSet<>())
                                .add(row.get(1, UUID.class)));
        return candidates;
    }

    private static List<Long> list(long[] keys) {
        return Arrays.stream(keys).boxed().toList();
    }
}
