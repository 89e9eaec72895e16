package org.rapportcrm.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook: the one that was chosen, else the first that has rows. */
final class SheetFile extends RowByRow {
    private final Workbook book;
    private final SheetRows rows;
    private final FileForm form;
    private final List<String> header;

    /** A sheet that has begun, with its first row. */
    private record Begun(String name, SheetRows rows, RawRow first) {}

    private SheetFile(Workbook book, String name, FileForm.Choice choice) throws IOException {
        this.book = book;
        List<String> sheets = choice.sheet() == null ? book.sheets() : List.of(choice.sheet());
        Begun begun = begin(book, sheets);
        if (begun == null) {
            throw new UnreadableFile("intake.problem.empty", name);
        }
        rows = begun.rows();
        List<String> first = begun.first().cells();
        boolean named = choice.header() == null ? HeaderRow.isOne(first) : choice.header();
        form = FileForm.sheet(begun.name(), named);
        header = named ? first.stream().map(String::strip).toList() : List.of();
        if (!named) {
            unread(begun.first());
        }
    }

    static SheetFile open(Path path, String name, FileForm.Choice choice) throws IOException {
        Archive archive = Archive.open(path, name);
        try {
            return new SheetFile(Workbook.open(archive), name, choice);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static @Nullable Begun begin(Workbook book, List<String> sheets) throws IOException {
        for (String sheet : sheets) {
            SheetRows rows = book.rows(sheet);
            RawRow first = rows.next();
            if (first != null) {
                return new Begun(sheet, rows, first);
            }
            rows.close();
        }
        return null;
    }

    @Override
    public FileForm form() {
        return form;
    }

    @Override
    public List<String> sheets() {
        return book.sheets();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long position() {
        return rows.position();
    }

    @Override
    public void close() {
        try {
            rows.close();
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Nullable RawRow read() {
        return rows.next();
    }
}
