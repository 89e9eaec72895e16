package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first start: an empty database cluster, which appears complete or not at all. */
record NewCluster(PostgresFolders folders, Account account) {

    private static final Logger log = LoggerFactory.getLogger(NewCluster.class);

    void create(String password) throws IOException, InterruptedException {
        log.info("Creating a database in {}", folders.data());
        Path unfinished = folders.root().resolve("data.new");
        FileTrees.delete(unfinished);
        Files.createDirectory(unfinished);
        PostgresFolders.permit(unfinished, "rwx------");
        account.own(unfinished);
        Path passwordFile = folders.root().resolve("password.new");
        try {
            Secret.writePrivately(passwordFile, password);
            account.own(passwordFile);
            initialize(unfinished, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, folders.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialize(Path data, Path passwordFile) throws IOException, InterruptedException {
        List<String> words =
                List.of(
                        folders.program("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + EmbeddedPostgres.OWNER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // The built-in provider: an upgrade of the system's C library
                        // cannot change the order of an index.
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--data-checksums");
        Commands.Outcome outcome = Commands.run(account.command(words));
        if (!outcome.succeeded()) {
            throw PostgresStartFailed.of(
                    "The database in %s could not be created.".formatted(folders.data()),
                    outcome.output());
        }
    }
}
