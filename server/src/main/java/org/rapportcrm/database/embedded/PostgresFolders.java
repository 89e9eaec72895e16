package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where one home keeps its PostgreSQL. */
record PostgresFolders(Path root) {

    static PostgresFolders of(Path home) {
        return new PostgresFolders(home.toAbsolutePath().normalize().resolve("postgres"));
    }

    Path binaries() {
        return root.resolve("bin-" + Binaries.VERSION);
    }

    Path program(String name) {
        return binaries().resolve("bin").resolve(name);
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("log");
    }

    /** Outside of log/: root must not write into a folder that the PostgreSQL account controls. */
    Path startupLog() {
        return root.resolve("startup.log");
    }

    Path secret() {
        return root.resolve("secret");
    }

    /** Made anew when it is lost: each start gives the role the password that lies here. */
    Path runTimeSecret() {
        return root.resolve("secret-run-time");
    }

    ServerProcesses processes() {
        return new ServerProcesses(data());
    }

    boolean hasCluster() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    void create() throws IOException {
        Files.createDirectories(root);
        permit(root, "rwx--x--x");
        Files.createDirectories(log());
        permit(log(), "rwx------");
    }

    static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
