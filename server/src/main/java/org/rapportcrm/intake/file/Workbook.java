package org.rapportcrm.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A workbook: its sheets by name, and what their cells refer to. */
final class Workbook implements Closeable {
    private static final int MOST_SHEETS = 1_000;

    private final Archive archive;
    private final String folder;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> parts;
    private final SharedTexts texts;
    private final CellStyles styles;
    private boolean since1904;

    /** A sheet and where in the archive it lies. */
    private record Sheet(String name, String path) {}

    private Workbook(Archive archive) throws IOException {
        this.archive = archive;
        String book = book();
        folder = book.substring(0, book.lastIndexOf('/') + 1);
        parts = relations(folder + "_rels/" + book.substring(folder.length()) + ".rels", folder);
        readSheets(book);
        texts = SharedTexts.read(archive.part(pathOf("sharedStrings")), archive.name());
        styles = CellStyles.read(archive.part(pathOf("styles")), archive.name());
    }

    static Workbook open(Archive archive) throws IOException {
        return new Workbook(archive);
    }

    List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    /** The rows of a sheet. */
    SheetRows rows(String sheet) throws IOException {
        String path =
                sheets.stream()
                        .filter(it -> it.name().equals(sheet))
                        .findFirst()
                        .map(Sheet::path)
                        .orElseThrow(this::torn);
        Archive.Part part = archive.part(path);
        if (part == null) {
            throw torn();
        }
        return new SheetRows(new PartReader(part, archive.name()), texts, styles, since1904);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** Other office documents are zip archives, too. */
    private String book() throws IOException {
        String path = relations("_rels/.rels", "").get("officeDocument");
        String book = path == null ? "xl/workbook.xml" : path;
        if (!book.contains("workbook") || !archive.has(book)) {
            throw new UnreadableFile("intake.problem.packed", archive.name());
        }
        return book;
    }

    private void readSheets(String book) throws IOException {
        try (PartReader reader = reader(book)) {
            for (String name = reader.nextElement(); name != null; name = reader.nextElement()) {
                if (name.equals("workbookPr")) {
                    since1904 = isTrue(reader.attribute("date1904", "0"));
                }
                String id = reader.attribute("id");
                if (name.equals("sheet") && id != null && sheets.size() < MOST_SHEETS) {
                    String path = parts.get(id);
                    String title = reader.attribute("name", "");
                    if (path != null && sheets().stream().noneMatch(title::equals)) {
                        sheets.add(new Sheet(title, path));
                    }
                }
            }
        }
    }

    /** Paths by id, and by the end of the type for what there is once. */
    private Map<String, String> relations(String path, String base) throws IOException {
        Map<String, String> relations = new HashMap<>();
        if (!archive.has(path)) {
            return relations;
        }
        try (PartReader reader = reader(path)) {
            for (String name = reader.nextElement(); name != null; name = reader.nextElement()) {
                String target = reader.attribute("Target");
                if (name.equals("Relationship") && target != null) {
                    String type = reader.attribute("Type", "");
                    String full = target.startsWith("/") ? target.substring(1) : base + target;
                    relations.put(reader.attribute("Id", ""), full);
                    relations.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), full);
                }
                if (relations.size() > 2 * MOST_SHEETS) {
                    throw torn();
                }
            }
        }
        return relations;
    }

    private String pathOf(String type) {
        return Objects.requireNonNullElse(parts.get(type), folder + type + ".xml");
    }

    private PartReader reader(String path) throws IOException {
        Archive.@Nullable Part part = archive.part(path);
        if (part == null) {
            throw torn();
        }
        return new PartReader(part, archive.name());
    }

    private UnreadableFile torn() {
        return new UnreadableFile("intake.problem.torn-workbook", archive.name());
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }
}
