package org.rapportcrm.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;

/** Files brought in by the command, as whoever runs the machine would. */
public record Imports(ImportCommand command, SourceDefaults source) {
    /** What the command said, with single spaces. */
    public String run(@Nullable String kind, Path... files) {
        var bytes = new ByteArrayOutputStream();
        command.run(
                source,
                Optional.ofNullable(kind),
                List.of(files),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    }
}
