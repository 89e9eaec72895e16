package org.rapportcrm.intake.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of a file: tells what cannot be a table of text, and how a table is written. */
final class FileStart {
    static final int LENGTH = 1 << 16;

    /** The line by which Excel lets a file name its delimiter. */
    private static final Pattern PREAMBLE = Pattern.compile("(?:sep=(.)\\R)?");

    private static final Pattern CARD =
            Pattern.compile("BEGIN\\s*:\\s*VCARD\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern OBJECT = Pattern.compile("\\{\\s*(\"|\\}\\s*(\\R|\\z))");

    private final byte[] bytes;

    FileStart(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Refuses by name what is no text. */
    void check(String file) {
        if (bytes.length == 0) {
            throw new UnreadableFile("intake.problem.empty", file);
        }
        // an old workbook, or one with a password: both are OLE 2 containers
        if (begins("\u00d0\u00cf\u0011\u00e0")) {
            throw new UnreadableFile("intake.problem.spreadsheet", file);
        }
        if (begins("PK\3\4")) {
            throw new UnreadableFile("intake.problem.packed", file);
        }
    }

    int markLength() {
        return TextEncoding.markLength(bytes);
    }

    TextEncoding encoding() {
        return TextEncoding.of(bytes);
    }

    /** The text as far as it goes; its last character may be cut in two. */
    String text(TextEncoding encoding) {
        int mark = markLength();
        try (Reader reader =
                encoding.reader(new ByteArrayInputStream(bytes, mark, bytes.length - mark))) {
            StringBuilder text = new StringBuilder(bytes.length);
            char[] buffer = new char[8192];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many characters come before the first row. */
    static int preamble(String text) {
        Matcher preamble = PREAMBLE.matcher(text);
        return preamble.lookingAt() ? preamble.end() : 0;
    }

    static char delimiter(String text) {
        Matcher preamble = PREAMBLE.matcher(text);
        return preamble.lookingAt() && preamble.group(1) != null
                ? preamble.group(1).charAt(0)
                : Delimiter.of(text);
    }

    static FileFormat format(String text) {
        String first = text.stripLeading();
        if (CARD.matcher(first).lookingAt()) {
            return FileFormat.VCARD;
        }
        return OBJECT.matcher(first).lookingAt() ? FileFormat.NDJSON : FileFormat.DELIMITED;
    }

    /** Text has hardly any control characters, a program or picture many. */
    static boolean isBinary(String text) {
        long control = text.chars().filter(c -> c < ' ' && "\t\n\r\f\u001a".indexOf(c) < 0).count();
        return control > text.length() / 100 + 2;
    }

    private boolean begins(String mark) {
        if (bytes.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((bytes[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
