package org.rapportcrm.record.list;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a view lays its records out. */
public enum Display {
    TABLE("table"),
    /** Columns by a choice. */
    BOARD("layout-kanban"),
    /** Weeks by a date. */
    CALENDAR("calendar");

    private final String icon;

    Display(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Display of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(TABLE);
    }
}
