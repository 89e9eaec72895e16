package org.rapportcrm.record.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Imports;
import org.springframework.beans.factory.annotation.Autowired;

/** Records that found whom they await, but could not be written. */
@HouseTest
class RestingRecordsTest {
    private static final String CASES = "ticket_id,subject,customer,status\n";
    private static final String PEOPLE = "customer_id,name,email\n";

    @Autowired ImportCommand command;
    @Autowired FollowingLate following;
    @Autowired Awaited awaited;
    @Autowired Maintenance maintenance;
    @Autowired DSLContext db;

    @TempDir Path folder;

    @BeforeEach
    void nobodyWaits() {
        maintenance.execute(
                "truncate care.service_case, customer.customer, record.awaited, record.own_id cascade");
    }

    @Test
    void areTriedAgainAfterARest() throws IOException {
        bring("rested", "case", CASES + "T1,Breaks,K-7,Open\n");
        bring("rested", "customer", PEOPLE + "K-7,Ottilie,o@rested.example\n");
        db.execute("update record.awaited set rests_until = now() + interval '1 hour'");
        // whoever came meanwhile is read, so that nobody ends the rest early
        db.execute("update journal.reader set position = journal.settled() where name = 'late'");
        db.execute("delete from record.called_anew");

        follow();
        String resting = text("select count(customer_id) from care.service_case");
        db.execute("update record.awaited set rests_until = now() - interval '1 second'");
        follow();

        assertThat(resting).isEqualTo("0");
        assertThat(text("select count(customer_id) from care.service_case")).isEqualTo("1");
    }

    @Test
    void restNoLongerThanAMomentWhereSomebodyStoodInTheirWay() throws IOException {
        bring("way", "case", CASES + "T1,Breaks,K-7,Open\n");
        follow();
        maintenance.execute(
                """
                create or replace function care.in_the_way() returns trigger language plpgsql as
                    $$ begin raise exception 'two wait for each other' using errcode = '40P01'; end $$;
                create trigger in_the_way before update on care.service_case execute function care.in_the_way()\
                """);

        bring("way", "customer", PEOPLE + "K-7,Ottilie,o@way.example\n");
        try {
            follow();
        } finally {
            maintenance.execute("drop trigger in_the_way on care.service_case");
        }

        assertThat(text("select rests_until < now() + interval '1 minute' from record.awaited"))
                .isEqualTo("true");
    }

    @Test
    void doNotRestWhereSomebodyCameMeanwhile() throws IOException {
        bring("meanwhile", "case", CASES + "T1,Breaks,K-7,Open\n");
        follow();
        UUID record = id("select record_id from record.awaited");
        Instant begin = Instant.now();

        awaited.lookAgain("customer", Set.of(text("select key from record.awaited")));
        awaited.rest("customer", record, begin, Duration.ofHours(1));
        String missed = text("select rests_until is not null from record.awaited");
        awaited.rest("customer", record, Instant.now(), Duration.ofHours(1));

        assertThat(missed).isEqualTo("false");
        assertThat(text("select rests_until is not null from record.awaited")).isEqualTo("true");
    }

    private void follow() {
        while (following.look() | following.follow(FollowingLate.AT_ONCE)) {
            continue;
        }
    }

    private void bring(String source, String kind, String content) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "rows", ".csv"), content);
        new Imports(command, SourceDefaults.named(source).with("EUR", "UTC")).run(kind, file);
    }

    private UUID id(String sql) {
        return UUID.fromString(text(sql));
    }

    private String text(String sql) {
        return Objects.toString(
                db.fetch(sql).stream().findFirst().map(row -> row.get(0)).orElse(null), "");
    }
}
