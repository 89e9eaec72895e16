package org.rapportcrm.journal;

import org.rapportcrm.shared.Viewer;

/** Who changes something, and why. Every write of records names one. */
public record Author(Viewer viewer, Cause cause) {
    public static Author of(Viewer viewer) {
        return new Author(viewer, Cause.request());
    }
}
