package org.rapportcrm.intake.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.Source;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The import as a command of whoever runs the machine. */
@Component
class FileImportCommand implements ImportCommand {
    private final Sources sources;
    private final DraftingImports drafts;
    private final SkippedRows skipped;
    private final RunningImports running;
    private final MessageSource messages;

    FileImportCommand(
            Sources sources,
            DraftingImports drafts,
            SkippedRows skipped,
            RunningImports running,
            MessageSource messages) {
        this.sources = sources;
        this.drafts = drafts;
        this.skipped = skipped;
        this.running = running;
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
            String fileName = file.getFileName().toString();
            UUID id = drafts.draft(source, file, fileName, kind.orElse(null), house.id());
            Author author = new Author(house, Cause.imported(id.toString()));
            Progress progress = running.run(id, author, (_, _) -> {});
            out.println(line(fileName, progress));
            sum = sum.plus(progress);
        }
        out.println(line("all " + files.size() + " files", sum));
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf(Locale.ROOT, "%.1f s, %,.0f rows/s%n", seconds, sum.read() / seconds);
        Words english = new Words(messages, Locale.ENGLISH, ZoneOffset.UTC);
        skipped.reasons(source.id())
                .forEach((reason, rows) ->
                        out.printf(Locale.ROOT, "%,9d  %s%n", rows, Reasons.text(reason, english)));
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
}
