package org.rapportcrm.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Rapport: a JVM that does one thing with a home, says so, and waits to be killed. */
final class OtherProcess implements AutoCloseable {

    private static final String SAYS = "says: ";

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static OtherProcess run(String what, Path home) throws IOException {
        return run(List.of(), System.getProperty("java.class.path"), what, home);
    }

    /** The prefix is a command that runs a command, such as setpriv. */
    static OtherProcess run(List<String> prefix, String classPath, String what, Path home)
            throws IOException {
        List<String> words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        words.addAll(List.of(OtherProcess.class.getName(), what, home.toString()));
        return new OtherProcess(
                new ProcessBuilder(words)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .directory(Path.of("/").toFile())
                        .start());
    }

    String says() throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(SAYS)) {
            line = output.readLine();
        }
        return line == null ? "nothing any more" : line.substring(SAYS.length());
    }

    /** As the out-of-memory killer does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "start" -> say("" + EmbeddedPostgres.start(home, TestHome.SMALL).pid());
            case "start-and-close" -> startAndClose(home);
            case "lock" -> lock(home);
            case "address" -> say(HomeLock.address(home).orElse("none"));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        Thread.sleep(60_000);
    }

    private static void say(String text) {
        IO.println(SAYS + text);
    }

    private static void startAndClose(Path home) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, TestHome.SMALL)) {
            say(TestHome.ask(postgres, "select 'answers as ' || current_user"));
        }
        say("closed");
    }

    private static void lock(Path home) {
        HomeLock.tryAcquire(home)
                .ifPresentOrElse(
                        lock -> {
                            lock.writeAddress("http://localhost:8080");
                            say("locked");
                        },
                        () -> say("refused"));
    }
}
