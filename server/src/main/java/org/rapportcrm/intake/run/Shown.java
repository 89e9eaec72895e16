package org.rapportcrm.intake.run;

/** Cells as long as files may hold them, as short as pages can show them. */
public final class Shown {
    private Shown() {}

    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
