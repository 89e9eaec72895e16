package org.rapportcrm.intake.upload;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.Source;
import org.rapportcrm.intake.source.SourceChoices.Choices;
import org.rapportcrm.intake.source.SourceForm;
import org.rapportcrm.web.FormErrors;

/** Where a file comes in, and from which source. */
public record NewImportPage(
        List<Source> sources,
        @Nullable UUID source,
        String pasted,
        SourceForm form,
        Choices choices,
        FormErrors errors) {
    /** Whether the fields of a new source stand open. */
    public boolean isNewSource() {
        return source == null && (sources.isEmpty() || !form.name().isEmpty());
    }
}
