package org.rapportcrm.customer.merge;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rapportcrm.customer.CannotMerge;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergePreview;
import org.rapportcrm.customer.MergedProfiles;
import org.rapportcrm.customer.MergedProfiles.Family;
import org.rapportcrm.customer.MergedProfiles.Turned;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JoiningCustomers implements MergingCustomers {
    private final Joinings joinings;
    private final MergeTree tree;
    private final FollowingRows following;
    private final MovingRows moving;
    private final MergedProfiles profiles;
    private final JoinedHistory history;
    private final Clock clock;

    JoiningCustomers(
            Joinings joinings,
            MergeTree tree,
            FollowingRows following,
            MovingRows moving,
            MergedProfiles profiles,
            JoinedHistory history,
            Clock clock) {
        this.joinings = joinings;
        this.tree = tree;
        this.following = following;
        this.moving = moving;
        this.profiles = profiles;
        this.history = history;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public MergePreview preview(Viewer viewer, Merge merge) {
        List<UUID> others = merge.others();
        Family family = families(List.of(merge)).getFirst();
        MergePreview fields = profiles.preview(viewer, family, others);
        List<MergePreview.Moves> moves = new ArrayList<>();
        moving.counts(viewer, others)
                .forEach((key, count) -> moves.add(new MergePreview.Moves(key, count)));
        return new MergePreview(fields.customers(), fields.lines(), moves);
    }

    @Override
    @Transactional
    public List<UUID> merge(Author author, List<Merge> merges) {
        if (merges.isEmpty()) {
            return List.of();
        }
        Set<UUID> survivors = new LinkedHashSet<>();
        Set<UUID> members = new LinkedHashSet<>();
        merges.forEach(merge -> {
            survivors.add(merge.survivor());
            members.addAll(merge.others());
        });
        Set<UUID> all = new TreeSet<>(survivors);
        all.addAll(members);
        if (all.size() < merges.stream().mapToInt(merge -> merge.all().size()).sum()) {
            throw new CannotMerge("twice");
        }
        profiles.lockStanding(author.viewer(), all);
        Map<UUID, Turned> turned = profiles.survive(families(merges));
        List<UUID> acts = joinings.join(author, merges, clock.instant());
        following.follow();
        moving.settle(all);
        profiles.found(survivors, members);
        history.merged(author, merges, turned);
        return acts;
    }

    private List<Family> families(List<Merge> merges) {
        Map<UUID, List<UUID>> children =
                tree.children(merges.stream().map(Merge::survivor).toList());
        return merges.stream()
                .map(merge -> {
                    List<UUID> together =
                            new ArrayList<>(children.getOrDefault(merge.survivor(), List.of()));
                    together.addAll(merge.others());
                    return new Family(merge.survivor(), together, merge.chosen());
                })
                .toList();
    }

    @Override
    @Transactional
    public void unmerge(Author author, Collection<UUID> members) {
        Set<UUID> leaving = new TreeSet<>(members);
        if (leaving.isEmpty()) {
            return;
        }
        profiles.mustReach(author.viewer(), leaving);
        Map<UUID, UUID> roots = rootsOf(leaving);
        Set<UUID> all = new TreeSet<>(leaving);
        all.addAll(roots.values());
        profiles.lock(author.viewer(), all);
        // somebody may have been quicker while we waited for the lock
        if (!rootsOf(leaving).equals(roots)) {
            throw new CannotMerge("not-merged");
        }
        Instant now = clock.instant();
        Map<UUID, UUID> above = tree.above(leaving);
        joinings.part(author, roots, now);
        Map<UUID, Turned> turned = profiles.survive(familiesAbove(leaving, above));
        following.goHome();
        moving.settle(all);
        profiles.found(all, Set.of());
        history.parted(author, roots, turned);
    }

    private Map<UUID, UUID> rootsOf(Set<UUID> leaving) {
        Map<UUID, UUID> roots = tree.survivors(leaving);
        if (roots.size() < leaving.size()) {
            throw new CannotMerge("not-merged");
        }
        return roots;
    }

    /** All who stood above those who leave, the lowest first. */
    private List<Family> familiesAbove(Set<UUID> leaving, Map<UUID, UUID> above) {
        Map<UUID, Integer> heights = new LinkedHashMap<>();
        leaving.forEach(member -> {
            int height = 0;
            for (UUID parent = above.get(member); parent != null; parent = above.get(parent)) {
                heights.merge(parent, ++height, Math::max);
            }
        });
        Map<UUID, List<UUID>> children = tree.children(heights.keySet());
        return heights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry ->
                        new Family(
                                entry.getKey(),
                                children.getOrDefault(entry.getKey(), List.of()),
                                Map.of()))
                .toList();
    }

    @Override
    @Transactional
    public UUID takeBack(Author author, UUID act) {
        List<UUID> members = tree.stillIn(act);
        if (members.isEmpty()) {
            throw new CannotMerge("not-merged");
        }
        Map<UUID, UUID> roots = tree.survivors(members);
        unmerge(author, members);
        return Objects.requireNonNull(roots.get(members.getFirst()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Author author, Collection<UUID> customers) {
        Set<UUID> all = new TreeSet<>(customers);
        all.addAll(tree.survivors(customers).values());
        profiles.lock(author.viewer(), all);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void shield(Collection<UUID> customers) {
        joinings.shield(customers);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, UUID> survivors(Collection<UUID> customers) {
        return tree.survivors(customers);
    }
}
