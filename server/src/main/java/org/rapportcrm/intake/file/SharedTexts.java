package org.rapportcrm.intake.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook, which its cells name by number. They come after the sheets or before
 * them, so all are in memory: as many as fit into a bound.
 */
final class SharedTexts {
    private static final long MOST_BYTES = 1 << 27;
    private static final int BYTES_EACH = 64;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(Archive.@Nullable Part part, String file) throws IOException {
        List<String> texts = new ArrayList<>();
        if (part == null) {
            return new SharedTexts(texts);
        }
        long bytes = 0;
        try (PartReader reader = new PartReader(part, file)) {
            for (String name = reader.nextElement(); name != null; name = reader.nextElement()) {
                if (name.equals("si")) {
                    String text = rich(reader, "si", texts.size() + 1L);
                    bytes += BYTES_EACH + text.length();
                    if (bytes > MOST_BYTES) {
                        throw new UnreadableFile("intake.problem.many-texts", file);
                    }
                    texts.add(text);
                }
            }
        }
        return new SharedTexts(texts);
    }

    String get(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < texts.size() ? texts.get(index) : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }

    /** Text in runs of several fonts; how it is pronounced is left out. */
    static String rich(PartReader reader, String parent, long line) {
        StringBuilder text = new StringBuilder();
        for (String name = reader.nextInside(parent);
                name != null;
                name = reader.nextInside(parent)) {
            switch (name) {
                case "t" -> text.append(reader.text(line));
                case "rPh" -> reader.skip();
                default -> {}
            }
            if (text.length() > Limits.LONGEST_CELL) {
                throw FileBeyondLimit.cell(line);
            }
        }
        return unescaped(text.toString());
    }

    /** What XML cannot hold, such as a carriage return, is written as _x000D_. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        String.valueOf(
                                                (char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
