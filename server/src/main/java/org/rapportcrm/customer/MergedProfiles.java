package org.rapportcrm.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;

/**
 * The values of customers who are merged: the survivor's row shows what survives of its own and of
 * those in it, who keep theirs. For the slices of this module.
 */
public interface MergedProfiles {
    /**
     * A customer and those who went into it directly, in the order in which they came.
     *
     * @param chosen by field key, whose value somebody chose just now
     */
    record Family(UUID parent, List<UUID> children, Map<String, UUID> chosen) {}

    /** What a customer's row said before and says now, where that differs. */
    record Turned(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {}

    /**
     * Locks customers in ascending id.
     *
     * @throws CannotMerge when one is unknown, rests in the bin or was merged
     */
    void lockStanding(Viewer viewer, Collection<UUID> customers);

    /** Throws when the viewer may not change one of them, or see it. */
    void mustReach(Viewer viewer, Collection<UUID> customers);

    /** Locks customers in ascending id, whatever became of them. */
    void lock(Viewer viewer, Collection<UUID> customers);

    /**
     * Lets survive what survives, in the transaction that is open.
     *
     * @param families each after those that it has among its children
     * @return by parent
     */
    Map<UUID, Turned> survive(List<Family> families);

    /**
     * @param others those of the children who are not in it yet
     */
    MergePreview preview(Viewer viewer, Family family, List<UUID> others);

    /** Some are found from now on, others are not. */
    void found(Set<UUID> standing, Set<UUID> gone);
}
