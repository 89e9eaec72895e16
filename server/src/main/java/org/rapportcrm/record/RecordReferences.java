package org.rapportcrm.record;

import java.util.List;

/**
 * Columns of a module that name records of any kind. Contribute it as a bean, so that they follow a
 * record that becomes one with another.
 */
public interface RecordReferences {
    List<Referring> to(String kind);
}
