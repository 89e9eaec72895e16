package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Database;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.SmallDisk;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;
import org.rapportcrm.harness.Waiting;

/** Disks that are full; security.md 3.3, R6. */
@Tag("faults")
@Tag("full")
@Timeout(600)
class RunningOutOfRoom {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HOME = 350;
    private static final long PART = 8_192;
    private static final int LOG_OF_WRITES = 160;

    @Test
    void refusesWritesAndAnswersReadsUntilThereIsRoomForData() throws IOException {
        try (SmallDisk disk = SmallDisk.of(HOME);
                SmallDisk log = SmallDisk.of(LOG_OF_WRITES);
                RunningRapport rapport = RunningRapport.startOn(disk.folder())) {
            Visitor amara = Administrator.setUp(rapport);
            moveLogOfWrites(rapport, log.folder());
            AddingCustomers writing = AddingCustomers.by(amara);
            ProcessHandle postgres = rapport.postgres().orElseThrow();

            disk.fill();
            Answer refusal = writeUntilRefused(writing, "FULL");

            assertThat(refusal.status()).as(refusal.body()).isEqualTo(507);
            assertThat(refusal.body())
                    .contains("There is no room left")
                    .doesNotContain("Exception");
            assertThat(amara.get("/customers").status()).isEqualTo(200);
            Answer upload =
                    CustomerFile.upload(amara, "FULL", CustomerFile.content("FULL", 50_000));
            assertThat(upload.status()).as(upload.body()).isEqualTo(507);
            assertThat(bytes(disk.folder().resolve("imports"))).isZero();
            // Tomcat forgets the first part of a file that it could not write; LeftUploads does not
            assertThat(bytes(disk.folder().resolve("uploads"))).isLessThanOrEqualTo(PART);

            disk.free();
            Waiting.until(PATIENCE, "writes", () -> status(writing, "ROOM") == 302);
            assertThat(rapport.postgres()).contains(postgres);
            CustomerFile file = CustomerFile.start(rapport, amara, "ROOM", 500);
            Waiting.until(PATIENCE, "imports", file::isDone);
        }
    }

    @Test
    void comesBackByItselfWhenTheLogOfWritesHadNoRoom() throws IOException {
        try (SmallDisk log = SmallDisk.of(LOG_OF_WRITES);
                RunningRapport rapport = RunningRapport.start()) {
            Visitor amara = Administrator.setUp(rapport);
            moveLogOfWrites(rapport, log.folder());
            AddingCustomers writing = AddingCustomers.by(amara);
            Writers writers = Writers.start(writing, "WAL");
            try (writers) {
                writers.await(20, PATIENCE);

                log.fill();
                // new pages of a table that is large in no time, so that the log needs room soon
                CustomerFile.start(rapport, amara, "WAL", 100_000);
                Waiting.until(
                        Duration.ofMinutes(3), "refused", () -> !writers.refusals().isEmpty());
                log.free();

                writers.await(50, PATIENCE);
            }
            assertThat(Database.texts(rapport.home(), writing.query()))
                    .containsAll(writers.ledger().marks());
            assertThat(writers.refusals()).extracting(Answer::status).isSubsetOf(503, 507);
            Indexes.areSound(rapport.home());
        }
    }

    private static void moveLogOfWrites(RunningRapport rapport, Path disk) throws IOException {
        rapport.terminate();
        Path log = rapport.home().resolve("postgres/data/pg_wal");
        Path moved = disk.resolve("pg_wal");
        var owner = Files.getOwner(log, LinkOption.NOFOLLOW_LINKS);
        Commands.run("cp", "-a", log.toString(), moved.toString());
        Commands.run("rm", "-r", log.toString());
        Files.setOwner(disk, owner);
        Files.createSymbolicLink(log, moved);
        rapport.restart();
    }

    private static Answer writeUntilRefused(AddingCustomers writing, String mark)
            throws IOException {
        for (int i = 0; ; i++) {
            Answer answer = writing.write(mark + i);
            if (answer.status() >= 400) {
                return answer;
            }
        }
    }

    private static int status(AddingCustomers writing, String mark) {
        try {
            return writing.write(mark).status();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long bytes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
