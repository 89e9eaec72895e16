package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts PostgreSQL again on its port when it ends without having been asked to. */
final class Supervisor implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Launcher launcher;
    private final int port;
    private final Thread thread;
    private Process postmaster;

    Supervisor(Launcher launcher, int port, Process postmaster) {
        this.launcher = launcher;
        this.port = port;
        this.postmaster = postmaster;
        this.thread = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this);
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Override
    public void run() {
        try {
            while (true) {
                watch();
            }
        } catch (InterruptedException e) {
            log.debug("PostgreSQL is no longer watched");
        }
    }

    private void watch() throws InterruptedException {
        try {
            if (postmaster.waitFor(1, TimeUnit.MINUTES)) {
                restart();
            } else {
                new ServerLog(launcher.folders()).prune();
            }
        } catch (IOException | RuntimeException e) {
            log.error("PostgreSQL is not back yet, trying again: {}", e.getMessage());
            Thread.sleep(PAUSE);
        }
    }

    private void restart() throws IOException, InterruptedException {
        log.warn(
                "PostgreSQL {} ended with code {}, starting it again",
                postmaster.pid(),
                postmaster.exitValue());
        postmaster = launcher.start(() -> port);
        log.info("PostgreSQL is back as {} on port {}", postmaster.pid(), port);
    }
}
