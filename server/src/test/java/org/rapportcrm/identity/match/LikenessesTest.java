package org.rapportcrm.identity.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How PostgreSQL finds who shares a key with whoever arrives. */
@HouseTest
class LikenessesTest {
    private static final Pattern PAGES = Pattern.compile("shared hit=(\\d+)");

    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;

    @Test
    void readsFewPagesForAKeyHoweverManyCameJustNow() {
        db.execute(
                """
                insert into identity.likeness (customer_id, print, keys)
                select gen_random_uuid(), n, array(select n * 12 + i from generate_series(0, 11) i)
                from generate_series(1, 1500) n\
                """);

        String plan = Objects.requireNonNull(transactions.execute(_ -> plan()));

        assertThat(plan).contains("likeness_by_key");
        assertThat(PAGES.matcher(plan).results().map(LikenessesTest::number).limit(1))
                .allSatisfy(pages -> assertThat(pages).isLessThan(25));
    }

    private String plan() {
        db.execute("set local enable_seqscan = off");
        return db.fetch(
                        """
                        explain (analyze, buffers, timing off, summary off)
                        select customer_id from identity.likeness where keys @> array[12000::bigint] limit 40\
                        """)
                .getValues(0, String.class)
                .toString();
    }

    private static int number(MatchResult pages) {
        return Integer.parseInt(pages.group(1));
    }
}
