package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives in a home folder. {@link #start} owns it: it is started again on
 * the same port whenever it ends, until {@link #close}. One process at a time may own a home;
 * {@link HomeLock} sees to that. Every failure is a {@link PostgresStartFailed}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String OWNER = "rapport";
    static final String RUN_TIME = "rapport_app";
    static final String DATABASE = "rapport";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final PostgresFolders folders;
    private final int port;
    private final Login owner;
    private final Login runTime;
    private @Nullable Supervisor supervisor;

    private EmbeddedPostgres(PostgresFolders folders, int port, Login owner, Login runTime) {
        this.folders = folders;
        this.port = port;
        this.owner = owner;
        this.runTime = runTime;
    }

    public static EmbeddedPostgres start(Path home) {
        return start(home, PostgresSettings.defaults());
    }

    /**
     * Creates what is missing, stops what an earlier owner of the home left running, and starts.
     */
    public static EmbeddedPostgres start(Path home, PostgresSettings settings) {
        PostgresFolders folders = PostgresFolders.of(home);
        try {
            return new Startup(folders, settings).run();
        } catch (IOException | SQLException e) {
            throw PostgresStartFailed.of(folders, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PostgresStartFailed.of(folders, e);
        }
    }

    /** The running server of another process; closing it does nothing. Empty if none is ready. */
    public static Optional<EmbeddedPostgres> attach(Path home) {
        PostgresFolders folders = PostgresFolders.of(home);
        try {
            Optional<PidFile> file = folders.processes().postmaster().filter(PidFile::ready);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            Login owner = new Login(OWNER, Secret.read(folders.secret()));
            Login runTime = new Login(RUN_TIME, Secret.read(folders.runTimeSecret()));
            new FirstConnection(folders, file.get().port(), owner).verify();
            return Optional.of(new EmbeddedPostgres(folders, file.get().port(), owner, runTime));
        } catch (IOException | SQLException e) {
            throw PostgresStartFailed.of(folders, e);
        }
    }

    static EmbeddedPostgres owned(
            Launcher launcher, int port, Login owner, Login runTime, Process postmaster) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(launcher.folders(), port, owner, runTime);
        postgres.supervisor = new Supervisor(launcher, port, postmaster);
        postgres.supervisor.start();
        return postgres;
    }

    public String jdbcUrl() {
        return FirstConnection.url(port, DATABASE);
    }

    /** Owns the database: for migrations and whatever else changes tables. */
    public Login owner() {
        return owner;
    }

    /** May log in and nothing else, until the owner gives it rights. */
    public Login runTime() {
        return runTime;
    }

    public int port() {
        return port;
    }

    /** Of the postmaster, which changes when it was started again. */
    public long pid() {
        return postmaster()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run just now"))
                .pid();
    }

    public boolean isAlive() {
        return postmaster().isPresent();
    }

    /** Ends open connections, stops the server with a checkpoint and waits for it. */
    @Override
    public synchronized void close() {
        if (supervisor == null) {
            return;
        }
        // An interrupt must not make us leave the server behind.
        boolean interrupted = Thread.interrupted();
        try {
            supervisor.stop();
            supervisor = null;
            folders.processes().stopAll();
        } catch (IOException e) {
            throw PostgresStartFailed.of(folders, e);
        } catch (InterruptedException e) {
            interrupted = true;
            log.warn("Interrupted while PostgreSQL in {} stops", folders.root());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<PidFile> postmaster() {
        try {
            return folders.processes().postmaster();
        } catch (IOException e) {
            throw PostgresStartFailed.of(folders, e);
        }
    }
}
