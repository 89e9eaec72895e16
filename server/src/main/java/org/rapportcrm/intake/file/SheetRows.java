package org.rapportcrm.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet in their order, their cells as a person would type them. */
final class SheetRows implements Closeable {
    private final PartReader reader;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean since1904;
    private long line;

    SheetRows(PartReader reader, SharedTexts texts, CellStyles styles, boolean since1904) {
        this.reader = reader;
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /** The next row that holds anything; null at the end. */
    @Nullable RawRow next() {
        for (String name = reader.nextElement(); name != null; name = reader.nextElement()) {
            if (name.equals("row")) {
                line = number(reader.attribute("r"), line + 1);
                List<String> cells = cells();
                if (!cells.isEmpty()) {
                    return new RawRow(0, line, cells);
                }
            }
        }
        return null;
    }

    long position() {
        return reader.position();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Up to the last cell that holds anything; programs write formatted empty ones to the end. */
    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        long length = 0;
        int column = -1;
        for (String name = reader.nextInside("row");
                name != null;
                name = reader.nextInside("row")) {
            if (!name.equals("c")) {
                reader.skip();
                continue;
            }
            column = column(reader.attribute("r"), column + 1);
            String text = cell();
            if (text.isBlank()) {
                continue;
            }
            if (column >= Limits.MOST_COLUMNS) {
                throw FileBeyondLimit.columns(line);
            }
            length += text.length();
            if (length > Limits.LONGEST_ROW) {
                throw FileBeyondLimit.row(line);
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }
        return cells;
    }

    private String cell() {
        String type = reader.attribute("t", "n");
        int style = (int) number(reader.attribute("s"), 0);
        String value = "";
        for (String name = reader.nextInside("c"); name != null; name = reader.nextInside("c")) {
            switch (name) {
                case "v" -> value = reader.text(line);
                case "is" -> value = SharedTexts.rich(reader, "is", line);
                default -> reader.skip();
            }
        }
        return switch (type) {
            case "s" -> texts.get(value.strip());
            case "b" -> value.equals("1") ? "true" : value.isEmpty() ? "" : "false";
            case "n" -> CellNumber.text(value.strip(), styles.of(style), since1904);
            case "str" -> SharedTexts.unescaped(value);
            default -> value;
        };
    }

    /** Of "AB12"; what names no place comes after the cell before. */
    private static int column(@Nullable String place, int otherwise) {
        int column = 0;
        for (int i = 0; place != null && i < place.length() && i < 4; i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }

    private static long number(@Nullable String text, long otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
