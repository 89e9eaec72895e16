package org.rapportcrm.web;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.shared.Viewer;

/** What a module adds to the command palette. Contribute it as a bean. */
public interface CommandSource {
    /**
     * Where somebody opened the palette.
     *
     * @param path of the page
     * @param chosen how many rows of its list they have chosen
     */
    record Here(String path, int chosen) {}

    /** What can be done with what somebody has before them, under a heading of its own. */
    record About(String title, List<Command> commands) {}

    /** What the viewer may do or open, in the order in which they should meet it. */
    default List<Command> offered(Viewer viewer, Words words) {
        return List.of();
    }

    default Optional<About> about(Here here, Viewer viewer, Words words) {
        return Optional.empty();
    }
}
