package org.rapportcrm.intake.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of rows, read as a stream: text with delimiters, cards or JSON objects, plain or gzip, in
 * any common encoding, or a workbook. However large the file, it holds one row at a time. Not safe
 * for use by many threads.
 */
public interface TableFile extends RowSource {
    /** As it was detected or said. */
    FileForm form();

    /** The sheets among which rows can be chosen; none where a file is one table. */
    default List<String> sheets() {
        return List.of();
    }

    static TableFile open(Path path) {
        return open(path, path.getFileName().toString(), FileForm.Choice.DETECT);
    }

    /**
     * With what is known already about how the file is written.
     *
     * @param name as its owner calls it, for what is wrong with it
     */
    static TableFile open(Path path, String name, FileForm.Choice choice) {
        try {
            if (Archive.isOne(path)) {
                return SheetFile.open(path, name, choice);
            }
            TextFile text = TextFile.open(path, name, choice.encoding());
            try {
                return switch (text.format()) {
                    case VCARD -> new CardFile(text);
                    case NDJSON -> new ObjectFile(text);
                    case DELIMITED, XLSX -> new DelimitedFile(text, choice);
                };
            } catch (IOException | RuntimeException e) {
                text.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UnreadableFile("intake.problem.unreadable", name);
        }
    }
}
