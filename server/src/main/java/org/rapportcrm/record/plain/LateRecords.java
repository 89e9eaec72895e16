package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.journal.JournalReader.Entry;

/**
 * Records of a kind that rows of others may speak of before they come: whoever waits for them is
 * told. Contribute it as a bean, beside {@link CalledRecords}.
 */
public interface LateRecords {
    String kind();

    /** Those that are new, or may be called otherwise, by these changes. */
    Set<UUID> among(List<Entry> changes);

    /** What texts have in common that may call the same record; never too narrow. */
    String key(String text);

    /** The keys of all texts that may call these records. */
    Set<String> keys(Collection<UUID> records);
}
