package org.rapportcrm.customer;

import java.util.Optional;
import org.rapportcrm.customer.ProfilePanel.Reading;
import org.rapportcrm.database.Answers;
import org.rapportcrm.database.Questions;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/** A part of the 360° page of a customer. Contribute it as a bean. */
public interface ProfilePanel {
    /** The parts of the page: a panel stands in one of them. */
    enum Slot {
        /** Beside the name: what one does with the customer at once; not of one in the bin. */
        ACTIONS,
        /** Below name and stage: banners, what is new. */
        HEADER,
        /** Cells of the line under the header: how to reach, what it is worth. */
        STRIP,
        /** Who they are. */
        LEFT,
        /** What happened: composer (100), planned (200), timeline (300). */
        MIDDLE,
        /** What matters now. */
        RIGHT,
        /** Not on the page itself: on the card over a name and beside a list. */
        CARD
    }

    /**
     * Where a panel stands and what draws it.
     *
     * @param key unique, lower case with hyphens; the panel alone is at {@code
     *     /customers/{id}/panels/{key}}
     * @param order of the panels in one slot, in hundreds
     * @param template path of a template without ".jte"; it takes {@code shell} and {@code panel}
     * @param permission without which the panel does not exist
     * @param slow whether the page comes without it and fetches it afterwards
     */
    record Frame(
            String key,
            Slot slot,
            int order,
            String titleKey,
            String template,
            Permission permission,
            boolean slow) {

        public Frame(
                String key,
                Slot slot,
                int order,
                String titleKey,
                String template,
                Permission permission) {
            this(key, slot, order, titleKey, template, permission, false);
        }

        public Frame whichIsSlow() {
            return new Frame(key, slot, order, titleKey, template, permission, true);
        }
    }

    Frame frame();

    /** Whether the panel exists for a viewer; a panel of sums over records asks for all of them. */
    default boolean isFor(Viewer viewer) {
        return viewer.may(frame().permission());
    }

    /**
     * Adds this panel's queries to those of the page, which travel in one round trip, but for those
     * that only few customers need; their answers are read before anything is drawn. They are kept
     * and asked again about every customer whom the viewer looks at: only the customer varies.
     */
    Reading<?> prepare(Questions questions, Visiting visiting);

    /** Makes of the answers the model that the template takes as {@code panel}. */
    @FunctionalInterface
    interface Reading<M> {
        /** Empty leaves the panel out. */
        Optional<M> read(Answers answers, Visit visit);
    }
}
