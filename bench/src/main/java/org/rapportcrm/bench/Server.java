package org.rapportcrm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** bin/rapport on the home, as operators run it. */
final class Server implements AutoCloseable {
    /** It may have to build first. */
    private static final int PATIENCE_SECONDS = 600;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Server(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    static Server start(Path home) throws IOException {
        return new Server(command(home, List.of("--port", "0")));
    }

    /** What a command that ends by itself prints. */
    static String run(Path home, String... words) throws IOException, InterruptedException {
        Process process = command(home, List.of(words));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output;
    }

    /** The first group of the next line that matches. */
    String await(String pattern) throws InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        while (true) {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("the server never said " + pattern);
            }
            Matcher matcher = wanted.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
    }

    long pid() {
        return process.pid();
    }

    /** Of all processors, since it started. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        } catch (IOException e) {
            lines.add(e.toString());
        }
    }

    private static Process command(Path home, List<String> words) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("bin/rapport"));
        command.addAll(words);
        command.addAll(List.of("--home", home.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
