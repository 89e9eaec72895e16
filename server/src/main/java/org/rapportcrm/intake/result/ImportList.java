package org.rapportcrm.intake.result;

import java.util.List;

/** The newest imports. */
public record ImportList(List<ImportRow> rows) {
    public boolean hasMore() {
        return rows.size() == ShowingImports.MOST;
    }

    public String older() {
        return "/imports?before=" + rows.getLast().run().id();
    }
}
