package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class SourcesTest {
    private static final Author TEST = Author.of(Viewer.house("test"));

    @Autowired Sources sources;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;

    @Test
    void giveANameOnceToTwoWhoWantItAtTheSameTime() {
        CompletableFuture<Source> second = new CompletableFuture<>();

        transactions.executeWithoutResult(_ -> {
            sources.add(named("Shop"), TEST);
            second.completeAsync(() -> sources.add(named("SHOP"), TEST));
            await().until(() ->
                    db.fetchExists(DSL.table("pg_locks"), DSL.condition("not granted")));
        });

        assertThatThrownBy(second::join).hasCauseInstanceOf(SourceNameTaken.class);
    }

    @Test
    void keepTheirNamesFromOneAnother() {
        sources.add(named("Market"), TEST);
        Source club = sources.add(named("Club"), TEST);

        assertThatThrownBy(() -> sources.change(club.id(), named("market"), TEST))
                .isInstanceOf(SourceNameTaken.class);
        sources.change(club.id(), named("CLUB"), TEST);
    }

    private static SourceDefaults named(String name) {
        return new SourceDefaults(name, "EUR", ZoneOffset.UTC, "AT", null, null, null, null);
    }
}
