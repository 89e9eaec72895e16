package org.rapportcrm.customer.merge;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.customer.MergedProfiles;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.journal.JournalReader;
import org.rapportcrm.journal.JournalReader.Entry;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets rows follow that came too late: somebody found the customer before the merge and wrote after
 * it. The journal tells of whatever is written of a customer who was merged, however much later.
 * What it does not tell of, because it is of one user alone, is looked for once, when the merge has
 * settled.
 */
@Component
class Latecomers {
    static final String READER = "merge";

    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final int AT_ONCE = 5_000;
    private static final Set<String> NOTHING_NEW = Set.of("created", "merged", "unmerged");
    private static final Author HOUSE =
            new Author(
                    Viewer.house("merge"),
                    new Cause(Cause.Kind.MAINTENANCE, "rows that came late"));

    private final JournalReader journal;
    private final UnfollowedMerges unfollowed;
    private final FollowingRows following;
    private final MovingRows moving;
    private final MergedProfiles profiles;
    private final JoinedHistory history;
    private final Clock clock;

    Latecomers(
            JournalReader journal,
            UnfollowedMerges unfollowed,
            FollowingRows following,
            MovingRows moving,
            MergedProfiles profiles,
            JoinedHistory history,
            Clock clock) {
        this.journal = journal;
        this.unfollowed = unfollowed;
        this.following = following;
        this.moving = moving;
        this.profiles = profiles;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Notes of whom the next changes tell.
     *
     * @return whether there may be more
     */
    public boolean look() {
        return journal.read(READER, AT_ONCE, this::note) == AT_ONCE;
    }

    private void note(List<Entry> entries) {
        Set<UUID> customers = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.customerId() != null && !isOfCustomerItself(entry)) {
                customers.add(entry.customerId());
            }
        }
        unfollowed.add(customers);
    }

    private static boolean isOfCustomerItself(Entry entry) {
        return entry.recordType().equals("customer") && NOTHING_NEW.contains(entry.kind());
    }

    /**
     * Some merges, each once.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean follow() {
        Set<UUID> staged = unfollowed.stage(clock.instant().minus(SETTLED));
        if (staged.isEmpty()) {
            return false;
        }
        Map<UUID, UUID> followed = following.follow();
        if (!followed.isEmpty()) {
            moving.settle(staged);
            profiles.found(Set.copyOf(followed.values()), Set.of());
            history.followed(HOUSE, followed);
        }
        unfollowed.done();
        return true;
    }
}
