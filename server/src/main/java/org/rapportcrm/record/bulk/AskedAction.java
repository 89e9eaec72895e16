package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.page.FormInput;
import org.rapportcrm.record.page.FormInput.Option;

/**
 * An action that has to be told something before it is done.
 *
 * @param path that it is sent to
 * @param back path of the list or the page from which it was asked for
 * @param records named one by one
 * @param all filter of the list of which all are meant
 * @param howMany in words
 * @param fields among which one is chosen; empty where it asks for all of its fields
 */
public record AskedAction(
        String titleKey,
        String listKey,
        String icon,
        String path,
        String back,
        List<UUID> records,
        @Nullable String all,
        String howMany,
        boolean grave,
        List<Option> fields,
        List<FormInput> inputs) {
    public String tone() {
        return grave ? "btn-danger" : "btn-primary";
    }

    /** Whether it is known what it has to be told. */
    public boolean isComplete() {
        return fields.isEmpty() || !inputs.isEmpty();
    }
}
