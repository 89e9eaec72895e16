package org.rapportcrm.web;

/**
 * Something that the command palette offers beside records.
 *
 * @param label what people type a part of
 * @param second said beside it in quiet letters; empty for nothing
 * @param icon name of a Tabler outline icon, without "ti-"
 * @param to a path, or for {@link Way#PRESS} the selector of what is on every page
 */
public record Command(Group group, String label, String second, String icon, Way way, String to) {
    /** The parts of the palette, in their order. */
    public enum Group {
        /** With the open record or the chosen rows. */
        HERE,
        PLACE,
        VIEW,
        DO
    }

    /** What happens when it is chosen. */
    public enum Way {
        GO,
        /** Posts to the path. */
        SEND,
        /** Presses what stands on the page. */
        PRESS,
        /** Cannot be done; beside it stands why. */
        REFUSED
    }

    public static Command place(String label, String second, String icon, String path) {
        return new Command(Group.PLACE, label, second, icon, Way.GO, path);
    }
}
