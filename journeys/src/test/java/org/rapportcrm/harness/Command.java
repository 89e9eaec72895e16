package org.rapportcrm.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code bin/rapport}, as somebody types it. */
public final class Command {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Command() {}

    /** Of a command that ends by itself: its exit code and all it printed. */
    public static RunningRapport.Finished rapport(Path home, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of("..", "bin", "rapport").toString());
        command.addAll(arguments);
        command.addAll(List.of("--home", home.toString()));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .put("RAPPORT_JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
            Process process = builder.start();
            Output said = Output.of(process);
            said.awaitEnd(PATIENCE);
            return new RunningRapport.Finished(process.waitFor(), said.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
