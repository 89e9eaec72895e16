package org.rapportcrm.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;

/**
 * Something that can be done with a record or with many. One class gives the button on the page of
 * a record, the entry of the bar over a selection, the command of the palette and the call of the
 * API. Contribute it as a bean.
 */
public interface RecordAction {
    /** Its name in URLs, lower-kebab-case, unique among the actions of a kind. */
    String key();

    boolean isFor(RecordType type);

    default String labelKey() {
        return "record.action." + key();
    }

    /** Name of its icon. */
    String icon();

    /** What one must be allowed to do with a record. */
    Action right();

    /** Where it stands among others, in hundreds. */
    default int place() {
        return 1_000;
    }

    /** What it has to be told, in the order in which it asks. */
    default List<RecordField> asks(RecordType type) {
        return List.of();
    }

    /** Whether it is told but one of the fields that it asks for, whichever one chooses. */
    default boolean asksForOne() {
        return false;
    }

    /** Whether the page of a record has a button or a form of its own for it. */
    default boolean hasOwnButton() {
        return false;
    }

    /**
     * The page that asks for it, with the chosen records as parameters; empty for the usual one. It
     * does it by itself, so {@link #run} is never called.
     */
    default String ownPage() {
        return "";
    }

    /** Whether it is asked again before it is done. */
    default boolean isGrave() {
        return false;
    }

    /**
     * Why it cannot be done with records that the viewer sees.
     *
     * @return by record; those that are absent can
     */
    default Map<UUID, Reason> refused(RecordType type, Viewer viewer, Collection<UUID> records) {
        return Map.of();
    }

    /**
     * Does it, in the transaction that is open. That the author reaches the records, may write the
     * fields and that none is refused was asked before; nobody else changes them meanwhile.
     *
     * @return one outcome a record, in their order
     */
    List<Outcome> run(Doing doing, List<UUID> records);
}
