package org.rapportcrm.intake.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One card as it stands in its file. A card may hold another one, of an agent.
 *
 * @param whole whether its end was found
 */
record CardText(long line, List<String> lines, boolean whole) {
    private static final Pattern BEGIN = mark("BEGIN");
    private static final Pattern END = mark("END");

    /** The next card; null at the end. Between cards nothing is said. */
    static @Nullable CardText read(BoundedLines text) throws IOException {
        List<String> lines = new ArrayList<>();
        long begin = 0;
        long length = 0;
        int depth = 0;
        for (String line = text.read(); line != null; line = text.read()) {
            boolean begins = BEGIN.matcher(line).matches();
            if (depth == 0 && !begins) {
                continue;
            }
            begin = depth == 0 ? text.line() : begin;
            depth += begins ? 1 : END.matcher(line).matches() ? -1 : 0;
            lines.add(line);
            length += line.length() + 1L;
            if (length > Limits.LONGEST_ROW) {
                throw FileBeyondLimit.row(begin);
            }
            if (depth == 0) {
                return new CardText(begin, lines, true);
            }
        }
        return lines.isEmpty() ? null : new CardText(begin, lines, false);
    }

    String text() {
        return String.join("\r\n", lines);
    }

    /** The properties that are none of these, as they came; pictures and sounds stay out. */
    String without(List<String> known) {
        StringBuilder rest = new StringBuilder();
        boolean taken = false;
        for (String line : lines) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            taken = folded ? taken : !line.isBlank() && !known.contains(property(line));
            if (taken) {
                rest.append(folded ? line.strip() : "\n" + line);
            }
        }
        return rest.toString().strip();
    }

    /** "item1.X-ABLabel;TYPE=x:y" is about X-ABLABEL. */
    private static String property(String line) {
        String name = line.split("[:;]", 2)[0];
        return name.substring(name.indexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
    }

    private static Pattern mark(String word) {
        return Pattern.compile("\\s*" + word + "\\s*:\\s*VCARD\\s*", Pattern.CASE_INSENSITIVE);
    }
}
