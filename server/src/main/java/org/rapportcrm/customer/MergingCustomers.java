package org.rapportcrm.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;

/**
 * Makes one customer of several, and takes them apart again, however much later. Nothing is copied
 * or deleted: what refers to a customer moves to the survivor and moves back; the row of the one
 * that was merged keeps its own values and names the survivor in {@code merged_into}.
 *
 * <p>Whoever comes out gets back what came with them, as it stands by then. What somebody changed
 * on the merged customer stays with the survivor, unless the value came from the one that is taken
 * out. Which merges there were, the published view {@code customer.joined} tells, with who did it
 * and why: a person, or a rule with the id under which it knows.
 */
public interface MergingCustomers {
    /** What would become of them. Fields that the viewer may not read are not in it. */
    MergePreview preview(Viewer viewer, Merge merge);

    /**
     * Merges in one transaction, customers locked in ascending id; many merges are as few
     * statements as one. No customer may be in two of them.
     *
     * @return the id of each merge, in their order, as {@code act_id} in {@code customer.joined}
     * @throws CannotMerge when one rests in the bin or was merged already
     */
    List<UUID> merge(Author author, List<Merge> merges);

    /**
     * Takes customers out of those into which they were merged; who was merged into them before
     * comes along.
     *
     * @throws CannotMerge when one is not merged
     */
    void unmerge(Author author, Collection<UUID> members);

    /**
     * Takes out all who came in by one merge and are still in it.
     *
     * @return who stands for them until now
     */
    UUID takeBack(Author author, UUID act);

    /** Holds customers and who stands for them until the open transaction ends, as merging does. */
    void hold(Author author, Collection<UUID> customers);

    /**
     * Holds customers against being merged or taken apart until the open transaction ends, in
     * ascending id: as new rows that name them do, but before anything else is held.
     */
    void shield(Collection<UUID> customers);

    /** The customers into which these were merged, by their old ids; who stands alone is absent. */
    Map<UUID, UUID> survivors(Collection<UUID> customers);
}
