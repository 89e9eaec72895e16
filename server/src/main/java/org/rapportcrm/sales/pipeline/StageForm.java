package org.rapportcrm.sales.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage as an administrator describes it. */
public record StageForm(
        @Nullable String name,
        @Nullable String probability,
        @Nullable String status,
        @Nullable List<String> criteria,
        @Nullable Integer place) {
    static final StageForm BLANK = new StageForm(null, null, null, null, null);

    String itsName() {
        return name == null ? "" : name.strip();
    }

    List<String> itsCriteria() {
        return criteria == null ? List.of() : criteria;
    }
}
