package org.rapportcrm.record.list;

import java.util.Arrays;
import java.util.Locale;

/**
 * How the records of a list are laid out.
 *
 * @param by key of the field that parts them; empty where nothing does
 * @param way which of several ways the steps of a board belong to, such as a pipeline; empty for
 *     the usual one
 */
public record Shape(As as, String by, String way) {
    static final Shape TABLE = new Shape(As.TABLE, "", "");

    /** What is drawn of the records. */
    public enum As {
        TABLE,
        BOARD,
        CALENDAR;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is none of them is a table. */
        static As of(String key) {
            return Arrays.stream(values())
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElse(TABLE);
        }

        String icon() {
            return switch (this) {
                case TABLE -> "table";
                case BOARD -> "layout-kanban";
                case CALENDAR -> "calendar-month";
            };
        }
    }

    Shape as(As other) {
        return other == as ? this : new Shape(other, "", "");
    }

    Shape by(String other) {
        return new Shape(as, other, "");
    }

    Shape way(String other) {
        return new Shape(as, by, other);
    }

    boolean isParted() {
        return !by.isEmpty();
    }
}
