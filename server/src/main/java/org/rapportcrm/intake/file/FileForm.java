package org.rapportcrm.intake.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the rows and columns of a file are written. Detected from its beginning; a person may know
 * better.
 *
 * @param delimiter the one character between two cells; counts for text with delimiters only
 * @param header whether the first row names the columns; cards and objects name them themselves
 * @param sheet the sheet of a workbook that holds the rows
 */
public record FileForm(
        FileFormat format,
        TextEncoding encoding,
        char delimiter,
        boolean header,
        @Nullable String sheet) {
    public FileForm {
        // imports from before there were others don't say it
        format = Objects.requireNonNullElse((@Nullable FileFormat) format, FileFormat.DELIMITED);
    }

    static FileForm text(TextEncoding encoding, char delimiter, boolean header) {
        return new FileForm(FileFormat.DELIMITED, encoding, delimiter, header, null);
    }

    static FileForm of(FileFormat format, TextEncoding encoding) {
        return new FileForm(format, encoding, ',', true, null);
    }

    static FileForm sheet(String name, boolean header) {
        return new FileForm(FileFormat.XLSX, TextEncoding.UTF_8, ',', header, name);
    }

    /** What a person says about a file; null where they leave it to us. */
    public record Choice(
            @Nullable TextEncoding encoding,
            @Nullable Character delimiter,
            @Nullable Boolean header,
            @Nullable String sheet) {
        public static final Choice DETECT = new Choice(null, null, null, null);

        public static Choice of(FileForm form) {
            return new Choice(form.encoding(), form.delimiter(), form.header(), form.sheet());
        }
    }
}
