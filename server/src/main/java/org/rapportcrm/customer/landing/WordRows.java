package org.rapportcrm.customer.landing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Tags, interests, preferences and dislikes on their way into their tables, and out of them. */
@Component
class WordRows {
    private static final Map<String, String> KINDS =
            Map.of(
                    "tags", "tag",
                    "interests", "interest",
                    "preferences", "preference",
                    "dislikes", "dislike");

    private static final Map<String, String> FIELDS =
            KINDS.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final StagingTable WORDS =
            StagingTable.of(
                    "customer_word",
                    "id uuid",
                    "customer_id uuid",
                    "kind text",
                    "word text",
                    "stays boolean");

    private final DSLContext db;

    WordRows(DSLContext db) {
        this.db = db;
    }

    /** Words that come and go in one write. Not safe for use by many threads. */
    final class Batch {
        private final CopyRows rows = WORDS.rows();

        void change(UUID customer, Map<String, ?> before, Map<String, ?> after) {
            for (String field : WordList.FIELDS) {
                var old = WordList.words(before.get(field));
                var now = WordList.words(after.get(field));
                String kind = KINDS.get(field);
                WordList.minus(old, now)
                        .forEach(word -> rows.add(UuidV7.next(), customer, kind, word, false));
                WordList.minus(now, old)
                        .forEach(word -> rows.add(UuidV7.next(), customer, kind, word, true));
            }
        }

        void write(Instant now) {
            if (rows.count() == 0) {
                return;
            }
            WORDS.fill(db, rows);
            tags();
            preferences(now);
        }
    }

    Batch batch() {
        return new Batch();
    }

    /** The words of these customers, by field. */
    Map<UUID, Map<String, List<String>>> of(UUID[] customers) {
        Map<UUID, Map<String, List<String>>> words = new HashMap<>();
        db.resultQuery(
                        """
                        select t.customer_id, 'tag', tag.name from customer.tagging t join customer.tag on tag.id = t.tag_id
                        where t.customer_id = any({0})
                        union all
                        select customer_id, kind, text from customer.preference where customer_id = any({0})\
                        """,
                        (Object) customers)
                .forEach(row -> {
                    String field = FIELDS.get(row.get(1, String.class));
                    words.computeIfAbsent(row.get(0, UUID.class), _ -> new HashMap<>())
                            .merge(field, List.of(row.get(2, String.class)), WordList::union);
                });
        return words;
    }

    private void tags() {
        // in the order of names, so that two batches with the same new tags do not wait crosswise
        db.execute(
                """
                insert into customer.tag (id, name)
                select distinct on (lower(word)) id, word from customer_word
                where kind = 'tag' and stays order by lower(word)
                on conflict do nothing\
                """);
        db.execute(
                """
                delete from customer.tagging t using customer_word w, customer.tag
                where w.kind = 'tag' and not w.stays and lower(tag.name) = lower(w.word)
                    and t.tag_id = tag.id and t.customer_id = w.customer_id\
                """);
        db.execute(
                """
                insert into customer.tagging (customer_id, tag_id)
                select w.customer_id, tag.id from customer_word w join customer.tag on lower(tag.name) = lower(w.word)
                where w.kind = 'tag' and w.stays
                on conflict do nothing\
                """);
    }

    private void preferences(Instant now) {
        db.execute(
                """
                delete from customer.preference p using customer_word w
                where not w.stays and p.customer_id = w.customer_id and p.kind = w.kind and p.text = w.word\
                """);
        db.execute(
                """
                insert into customer.preference (id, customer_id, kind, text, created_at)
                select id, customer_id, kind, word, {0} from customer_word where kind <> 'tag' and stays
                on conflict do nothing\
                """,
                now);
    }
}
