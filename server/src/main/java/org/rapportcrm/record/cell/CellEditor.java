package org.rapportcrm.record.cell;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.page.FormInput;

/**
 * A cell of a table while somebody writes in it.
 *
 * @param id of the cell in the page
 * @param was what stood there when they began
 * @param from path of the list
 * @param theirs what somebody else wrote there in the meantime, as people read it
 */
public record CellEditor(
        String id, String path, String was, String from, FormInput input, @Nullable String theirs) {
    public String problem() {
        return input.error() == null ? "" : input.error();
    }
}
