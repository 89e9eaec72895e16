package org.rapportcrm.intake.mapping;

/** A cell that its field cannot take; carries what would be right. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;

    Unreadable(String expected) {
        super(expected, null, false, false);
        this.expected = expected;
    }

    String expected() {
        return expected;
    }
}
