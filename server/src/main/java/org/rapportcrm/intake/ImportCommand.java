package org.rapportcrm.intake;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Imports files by command: {@code bin/rapport import --source NAME FILE…}. */
public interface ImportCommand {
    /**
     * Brings the files in, one after the other, and prints for each how many rows were used, wait
     * or were refused.
     *
     * @param source an unknown name becomes a new source with these defaults
     * @param kind the kind of record; guessed from the header when absent
     */
    void run(SourceDefaults source, Optional<String> kind, List<Path> files, PrintStream out);
}
