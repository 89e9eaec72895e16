package org.rapportcrm.desk.palette;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Avatar;
import org.rapportcrm.web.Command.Way;

/**
 * What the palette shows for what somebody has typed.
 *
 * @param said for those who cannot see how much there is
 */
public record Palette(String q, String said, List<Group> groups) {

    /** Options under one heading. */
    public record Group(String title, List<Option> options) {
        Group numbered(int first) {
            return new Group(
                    title,
                    IntStream.range(0, options.size())
                            .mapToObj(at -> options.get(at).called("hit-" + (first + at)))
                            .toList());
        }
    }

    /**
     * Something to choose.
     *
     * @param id tells it from all others that are shown
     * @param label in pieces, of which some were typed
     * @param avatar instead of the icon
     */
    public record Option(
            String id,
            List<Piece> label,
            String second,
            String icon,
            @Nullable Avatar avatar,
            Way way,
            String to) {
        Option called(String other) {
            return new Option(other, label, second, icon, avatar, way, to);
        }
    }

    /** A piece of a label, and whether it is what was typed. */
    public record Piece(String text, boolean typed) {}
}
