package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One server to a home: a lock on the file {@code lock}, which the system releases when the process
 * ends however it ends. The file holds the server's pid and, once known, its address.
 */
public final class HomeLock implements AutoCloseable {

    /**
     * The locks of this process. POSIX drops a lock as soon as its process closes any other
     * descriptor of the file, so a file that we have locked must never be opened again.
     */
    private static final Map<Path, HomeLock> HELD = new HashMap<>();

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Path file;
    private final FileChannel channel;
    private String address = "";

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when another server, or another part of this one, has the home. */
    public static Optional<HomeLock> tryAcquire(Path home) {
        synchronized (HELD) {
            try {
                Path file = Files.createDirectories(home).toRealPath().resolve("lock");
                return HELD.containsKey(file) ? Optional.empty() : acquire(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot lock " + home, e);
            }
        }
    }

    /** Where the living server of the home answers, if there is one and it has said so. */
    public static Optional<String> address(Path home) {
        synchronized (HELD) {
            try {
                Path file = home.resolve("lock");
                if (!Files.exists(file)) {
                    return Optional.empty();
                }
                HomeLock ours = HELD.get(home.toRealPath().resolve("lock"));
                String address = ours == null ? readIfLocked(file) : ours.address;
                return Optional.of(address).filter(known -> !known.isBlank());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the address of " + home, e);
            }
        }
    }

    public void writeAddress(String address) {
        synchronized (HELD) {
            this.address = address;
            write();
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            if (!channel.isOpen()) {
                return;
            }
            try (channel) {
                channel.truncate(0);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot unlock " + file, e);
            } finally {
                HELD.remove(file);
            }
        }
    }

    private static Optional<HomeLock> acquire(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            return Optional.empty();
        }
        HomeLock held = new HomeLock(file, channel);
        HELD.put(file, held);
        held.write();
        return Optional.of(held);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            // More than one try, because a process that reads the address locks for a moment.
            return Waiting.until(() -> channel.tryLock() != null, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String readIfLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean abandoned = channel.tryLock(0, Long.MAX_VALUE, true) != null;
            List<String> lines = abandoned ? List.of() : Files.readAllLines(file);
            return lines.size() > 1 ? lines.get(1) : "";
        }
    }

    private void write() {
        String content = ProcessHandle.current().pid() + "\n" + address + "\n";
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            channel.write(ByteBuffer.wrap(bytes), 0);
            channel.truncate(bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
