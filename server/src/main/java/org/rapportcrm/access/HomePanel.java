package org.rapportcrm.access;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/** A part of the page on which a user's day begins. Contribute it as a bean. */
public interface HomePanel {
    /** The columns of the page. */
    enum Slot {
        /** What is mine to do. */
        DAY,
        /** What happened. */
        NEWS,
        /** Figures. */
        SIDE
    }

    /**
     * Where a panel stands and what draws it.
     *
     * @param order of the panels in one slot, in hundreds
     * @param template path of a template without ".jte"; it takes {@code shell} and {@code panel}
     * @param permission without which the panel does not exist
     */
    record Frame(Slot slot, int order, String template, Permission permission) {}

    Frame frame();

    default boolean isFor(Viewer viewer) {
        return viewer.may(frame().permission());
    }

    /**
     * Adds this panel's queries to those of the page, which travel in one round trip.
     *
     * @return asked when the batch has run: the model that the template takes as {@code panel};
     *     empty leaves the panel out
     */
    Supplier<? extends Optional<?>> prepare(Batch batch, Viewer viewer, Instant now);
}
