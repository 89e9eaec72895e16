package org.rapportcrm.access.role;

import java.util.Locale;

/** What a role leaves of a field; the wider comes first. */
public enum FieldRight {
    WRITE,
    READ,
    NONE;

    public String key() {
        return "access.field-right." + name().toLowerCase(Locale.ROOT);
    }
}
