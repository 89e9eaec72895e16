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
 * @param records named one by one; empty where all of a list are meant
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
        String howMany,
        boolean grave,
        List<Option> fields,
        List<FormInput> inputs,
        @Nullable String problem) {
    public boolean isAll() {
        return records.isEmpty();
    }

    public String tone() {
        return grave ? "btn-danger" : "btn-primary";
    }

    /** Whether it is known what it has to be told. */
    public boolean isComplete() {
        return fields.isEmpty() || !inputs.isEmpty();
    }
}
