package org.rapportcrm.intake.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.Source;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.file.TableFile;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.mapping.MappingGuess;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The import as a command of whoever runs the machine. */
@Component
class FileImportCommand implements ImportCommand {
    private final Sources sources;
    private final ImportStore imports;
    private final RunningImports running;
    private final RecordTypes types;
    private final MessageSource messages;

    FileImportCommand(
            Sources sources,
            ImportStore imports,
            RunningImports running,
            RecordTypes types,
            MessageSource messages) {
        this.sources = sources;
        this.imports = imports;
        this.running = running;
        this.types = types;
        this.messages = messages;
    }

    @Override
    public void run(
            SourceDefaults defaults, Optional<String> kind, List<Path> files, PrintStream out) {
        Viewer house = Viewer.house("command line");
        Source source = sources.findOrAdd(defaults, Author.of(house));
        Progress sum = Progress.NONE;
        long began = System.nanoTime();
        for (Path file : files) {
            UUID id = imports.add(source.id(), file, mapping(file, kind), house.id(), size(file));
            Author author = new Author(house, Cause.imported(id.toString()));
            Progress progress = running.run(id, author);
            out.println(line(file.getFileName().toString(), progress));
            sum = sum.plus(progress);
        }
        out.println(line("all " + files.size() + " files", sum));
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf(Locale.ROOT, "%.1f s, %,.0f rows/s%n", seconds, sum.read() / seconds);
        imports.reasons(source.id())
                .forEach((reason, rows) ->
                        out.printf(
                                Locale.ROOT,
                                "%,9d  %s%n",
                                rows,
                                messages.getMessage(reason, null, Locale.ENGLISH)));
    }

    private Mapping mapping(Path file, Optional<String> kind) {
        try (TableFile table = TableFile.open(file)) {
            return kind.map(key -> MappingGuess.guess(types.get(key), table.header()))
                    .or(() -> MappingGuess.among(types.all(), table.header()))
                    .orElseThrow(() -> new UnknownKind(file.getFileName().toString()));
        }
    }

    private static String line(String what, Progress p) {
        return String.format(
                Locale.ROOT,
                "%-32s %,9d rows in = %,9d used + %,7d waiting + %,6d refused + %,9d known; %,d new, %,d changed",
                what,
                p.read(),
                p.used(),
                p.waiting(),
                p.refused(),
                p.known(),
                p.created(),
                p.changed());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
