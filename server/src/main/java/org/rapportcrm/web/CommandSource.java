package org.rapportcrm.web;

import java.util.List;
import org.rapportcrm.shared.Viewer;

/** What a module adds to the command palette. Contribute it as a bean. */
public interface CommandSource {
    /** What the viewer may do or open, in the order in which they should meet it. */
    List<Command> offered(Viewer viewer, Words words);
}
