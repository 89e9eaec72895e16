package org.rapportcrm.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A disk of a few megabytes, which a test can fill and free again. */
public final class SmallDisk implements AutoCloseable {
    private static final byte[] BLOCK = new byte[4096];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Where nobody may mount one, the test is skipped and says so. */
    public static SmallDisk of(int megabytes) {
        try {
            Path folder = Files.createTempDirectory("rapport-disk");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            String options = "size=" + megabytes + "m,mode=755";
            boolean mounted =
                    run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
            if (!mounted) {
                Files.delete(folder);
            }
            assumeTrue(mounted, "no small disk may be mounted here: run it as root");
            return new SmallDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** To the last byte. */
    public void fill() {
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(BLOCK);
            }
        } catch (IOException e) {
            String said = String.valueOf(e.getMessage());
            assumeTrue(said.contains("No space left"), said);
        }
    }

    public void free() {
        try {
            Files.delete(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
        Folders.delete(folder);
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
