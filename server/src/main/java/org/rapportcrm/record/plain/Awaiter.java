package org.rapportcrm.record.plain;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Row;

/** A row that was written, and whom it named in vain. */
interface Awaiter {
    /** The record that it went into. */
    UUID id();

    Row row();

    boolean isNew();

    boolean says(String field);

    /** What it called those that are not there, by field; null where it knew their id. */
    Map<String, @Nullable String> inVain();
}
