package org.rapportcrm.intake.preview;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.file.FileForm;
import org.rapportcrm.intake.file.TextEncoding;

/** How somebody says that a file is written, and what it holds. */
public record FileFormChoice(
        @Nullable TextEncoding encoding,
        @Nullable DelimiterChoice delimiter,
        @Nullable Boolean header,
        @Nullable String sheet,
        @Nullable String kind) {
    FileForm.Choice choice() {
        return new FileForm.Choice(
                encoding, delimiter == null ? null : delimiter.character(), header, sheet);
    }
}
