package org.rapportcrm.intake.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;
import tools.jackson.core.JacksonException;

/**
 * One JSON object a line. Its first lines name the columns; what only later ones know stands in the
 * last column, and so does a line that is no object.
 */
final class ObjectFile extends RowByRow {
    private static final int LINES_AHEAD = 1_000;
    private static final long MOST_CHARACTERS_AHEAD = 2_000_000;
    private static final int LONGEST_REASON = 200;
    private static final String REST = "…";

    private final TextFile text;
    private final BoundedLines lines;
    private final Deque<Numbered> ahead = new ArrayDeque<>();
    private final List<String> header;

    private record Numbered(long line, String text) {}

    ObjectFile(TextFile text) throws IOException {
        this.text = text;
        lines = new BoundedLines(text.reader());
        header = columns();
    }

    private List<String> columns() throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        long length = 0;
        while (ahead.size() < LINES_AHEAD && length < MOST_CHARACTERS_AHEAD) {
            Numbered line = line();
            if (line == null) {
                break;
            }
            ahead.add(line);
            length += line.text().length();
            try {
                columns.addAll(FlatObject.of(line.text()).keySet());
            } catch (JacksonException _) {
                continue;
            }
            if (columns.size() >= Limits.MOST_COLUMNS) {
                throw FileBeyondLimit.columns(line.line());
            }
        }
        List<String> header = new ArrayList<>(columns);
        header.add(REST);
        return header;
    }

    @Override
    public FileForm form() {
        return FileForm.of(FileFormat.NDJSON, text.encoding());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long position() {
        return text.position();
    }

    @Override
    public void close() {
        text.close();
    }

    @Override
    @Nullable RawRow read() {
        try {
            Numbered line = ahead.isEmpty() ? line() : ahead.remove();
            return line == null ? null : row(line);
        } catch (IOException e) {
            throw new UnreadableFile("intake.problem.cut-off", "" + lines.line());
        }
    }

    private @Nullable Numbered line() throws IOException {
        for (String line = lines.read(); line != null; line = lines.read()) {
            if (!line.isBlank()) {
                return new Numbered(lines.line(), line);
            }
        }
        return null;
    }

    private RawRow row(Numbered line) {
        try {
            Map<String, String> values = new LinkedHashMap<>(FlatObject.of(line.text()));
            List<String> cells = new ArrayList<>(header.size());
            for (String column : header.subList(0, header.size() - 1)) {
                String value = values.remove(column);
                cells.add(value == null ? "" : value);
            }
            cells.add(
                    values.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining("\n")));
            return new RawRow(0, line.line(), cells);
        } catch (JacksonException e) {
            List<String> cells = new ArrayList<>(Collections.nCopies(header.size() - 1, ""));
            cells.add(line.text());
            return new RawRow(
                    0,
                    line.line(),
                    cells,
                    Reason.of("intake.reason.no-object", shortened(e.getOriginalMessage())));
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
