package org.rapportcrm.record;

/** By which field rows stand, and whether the largest comes first. */
public record Order(String field, boolean falling) {
    /** As URLs write it: a minus turns it round. */
    public static Order of(String text) {
        return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
    }

    public String text() {
        return falling ? "-" + field : field;
    }
}
