package org.rapportcrm.intake.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date, a time, or both. */
final class CellStyles {
    /** What a number is shown as. */
    enum Shows {
        NUMBER,
        DATE,
        TIME,
        DATE_TIME
    }

    private static final int MOST_STYLES = 100_000;

    /** Texts in quotation marks, colors and conditions, escaped and padding characters. */
    private static final Pattern DECORATION =
            Pattern.compile("\"[^\"]*\"|\\[(?!h+]|m+]|s+])[^]]*]|\\\\.|[_*].|general");

    private final List<Shows> styles;

    private CellStyles(List<Shows> styles) {
        this.styles = styles;
    }

    static CellStyles read(Archive.@Nullable Part part, String file) throws IOException {
        List<Shows> styles = new ArrayList<>();
        if (part == null) {
            return new CellStyles(styles);
        }
        Map<String, Shows> formats = new HashMap<>();
        try (PartReader reader = new PartReader(part, file)) {
            boolean inCells = false;
            for (String name = reader.nextElement(); name != null; name = reader.nextElement()) {
                switch (name) {
                    case "numFmt" ->
                            formats.put(
                                    reader.attribute("numFmtId", ""),
                                    of(reader.attribute("formatCode", "")));
                    case "cellXfs" -> inCells = true;
                    case "cellStyles", "dxfs" -> inCells = false;
                    case "xf" -> {
                        if (inCells) {
                            String id = reader.attribute("numFmtId", "0");
                            Shows known = formats.get(id);
                            styles.add(known == null ? builtIn(id) : known);
                        }
                    }
                    default -> {}
                }
                if (styles.size() > MOST_STYLES || formats.size() > MOST_STYLES) {
                    throw new UnreadableFile("intake.problem.torn-workbook", file);
                }
            }
        }
        return new CellStyles(styles);
    }

    Shows of(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Shows.NUMBER;
    }

    /** The first section of a format counts; it is the one of positive numbers. */
    static Shows of(String format) {
        String plain =
                DECORATION.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("").split(";", 2)[0];
        boolean time = plain.indexOf('h') >= 0 || plain.indexOf('s') >= 0;
        boolean date = plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0;
        if (!date && !time) {
            return plain.contains("mmm") ? Shows.DATE : Shows.NUMBER;
        }
        return date && time ? Shows.DATE_TIME : date ? Shows.DATE : Shows.TIME;
    }

    /** Formats that every program knows by number, also those of East Asia. */
    private static Shows builtIn(String id) {
        return switch (id) {
            case "14",
                    "15",
                    "16",
                    "17",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "34",
                    "35",
                    "36",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "55",
                    "56",
                    "57",
                    "58" ->
                    Shows.DATE;
            case "18", "19", "20", "21", "32", "33", "45", "46", "47" -> Shows.TIME;
            case "22" -> Shows.DATE_TIME;
            default -> Shows.NUMBER;
        };
    }
}
