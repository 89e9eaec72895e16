package org.rapportcrm.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a process printed so far, read as it comes. */
final class Output {
    private final StringBuilder text = new StringBuilder();
    private boolean ended;

    private Output() {}

    static Output of(Process process) {
        var output = new Output();
        Thread.ofVirtual().start(() -> output.read(process));
        return output;
    }

    /** The first group of the first match, as soon as it is printed. */
    synchronized String await(String pattern, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<String> found = find(pattern);
            if (found.isPresent()) {
                return found.get();
            }
            if (ended || !pause(deadline)) {
                throw new AssertionError("never printed: " + pattern + "\n" + text);
            }
        }
    }

    synchronized void awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ended) {
            if (!pause(deadline)) {
                throw new AssertionError("still running:\n" + text);
            }
        }
    }

    synchronized Optional<String> find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    synchronized String text() {
        return text.toString();
    }

    private void read(Process process) {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
            process.waitFor();
            end(null);
        } catch (IOException e) {
            end(e.getMessage());
        } catch (InterruptedException e) {
            end("interrupted");
        }
    }

    private synchronized void add(String line) {
        text.append(line).append('\n');
        notifyAll();
    }

    private synchronized void end(@Nullable String why) {
        if (why != null) {
            text.append(why);
        }
        ended = true;
        notifyAll();
    }

    /** False when the time is up. */
    private synchronized boolean pause(long deadline) {
        long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (millis <= 0) {
            return false;
        }
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
