package org.rapportcrm.intake.file;

import org.jspecify.annotations.Nullable;

/**
 * How the rows and columns of a file are written. Detected from its beginning; a person may know
 * better.
 *
 * @param delimiter the one character between two cells
 * @param header whether the first row names the columns
 */
public record FileForm(TextEncoding encoding, char delimiter, boolean header) {

    /** What a person says about a file; null where they leave it to us. */
    public record Choice(
            @Nullable TextEncoding encoding,
            @Nullable Character delimiter,
            @Nullable Boolean header) {
        public static final Choice DETECT = new Choice(null, null, null);

        public static Choice of(FileForm form) {
            return new Choice(form.encoding(), form.delimiter(), form.header());
        }
    }
}
