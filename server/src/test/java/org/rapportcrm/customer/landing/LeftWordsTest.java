package org.rapportcrm.customer.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.RowsBeside;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class LeftWordsTest {
    private static final int MANY = 2_300;

    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired LeftWords words;

    @Test
    void goWhenTheirCustomersDidNotCome() {
        UUID here = new Customers(types, transactions).named("Ada Here").getFirst();
        takeBack(() -> {});
        List<Long> left = wordsOfNobody();

        words.remove();

        assertThat(left).containsExactly((long) MANY, 3L * MANY);
        assertThat(wordsOfNobody()).containsExactly(0L, 0L);
        assertThat(
                        db.fetchValue(
                                "select count(*) from customer.search where customer_id = {0}",
                                here))
                .isEqualTo(1L);
    }

    @Test
    void stayWhileTheirCustomersAreOnTheWay() {
        List<List<Long>> left = new ArrayList<>();
        takeBack(() ->
                CompletableFuture.runAsync(
                                () -> {
                                    words.remove();
                                    left.add(wordsOfNobody());
                                })
                        .join());

        assertThat(left).containsExactly(List.of((long) MANY, 3L * MANY));

        words.remove();
    }

    private void takeBack(Runnable meanwhile) {
        transactions.executeWithoutResult(transaction -> {
            RowsBeside.allow();
            Author priya = Author.of(People.priya());
            types.get("customer").land(new Landing(priya, Origin.byHand(People.priya()), rows()));
            meanwhile.run();
            transaction.setRollbackOnly();
        });
    }

    /** Customers, and their words. */
    private List<Long> wordsOfNobody() {
        var counts =
                db.fetchSingle(
                        """
                        select (select count(*) from customer.search s
                                where not exists (select from customer.customer c where c.id = s.customer_id)),
                            (select count(*) from customer.search_token t
                                where not exists (select from customer.customer c where c.id = t.customer_id))\
                        """);
        return List.of(counts.get(0, Long.class), counts.get(1, Long.class));
    }

    private static List<Row> rows() {
        return IntStream.range(0, MANY)
                .mapToObj(i ->
                        Row.received(
                                UuidV7.next(),
                                Map.of("given_name", "Gone", "family_name", "By" + i),
                                null))
                .toList();
    }
}
