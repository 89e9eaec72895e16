package org.rapportcrm.record.page;

import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** A part of the page of a record that is more than its fields. Contribute it as a bean. */
public interface RecordPanel {
    /** Of whose pages; a panel of several kinds says it in {@link #isOn}. */
    String kind();

    default boolean isOn(String kind) {
        return kind().equals(kind);
    }

    /** Its place among the panels, in hundreds. */
    int order();

    /** Path of a template without ".jte"; it takes {@code shell} and {@code panel}. */
    String template();

    /**
     * @param record that the viewer sees
     * @return empty leaves the panel out
     */
    Optional<?> read(UUID record, Viewer viewer, Words words);

    /** The same for a panel of several kinds. */
    default Optional<?> read(String kind, UUID record, Viewer viewer, Words words) {
        return read(record, viewer, words);
    }
}
