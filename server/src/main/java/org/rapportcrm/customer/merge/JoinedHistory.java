package org.rapportcrm.customer.merge;

import static org.rapportcrm.customer.merge.JoinedHistory.Side.IN;
import static org.rapportcrm.customer.merge.JoinedHistory.Side.OUT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergedProfiles.Turned;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;

/**
 * Tells the journal of merges: one entry for the survivor, one for each who went in or came out.
 */
@Component
class JoinedHistory {
    private static final String CUSTOMER = "customer";

    private final Journal journal;

    JoinedHistory(Journal journal) {
        this.journal = journal;
    }

    enum Side {
        IN,
        OUT
    }

    void merged(Author author, List<Merge> merges, Map<UUID, Turned> turned) {
        List<Change> changes = new ArrayList<>();
        for (Merge merge : merges) {
            changes.add(survivor(merge.survivor(), merge.others(), turned, IN));
            merge.others().forEach(member -> changes.add(member(member, merge.survivor(), IN)));
        }
        journal.write(author, changes);
    }

    /** Rows of members came along later. */
    void followed(Author author, Map<UUID, UUID> roots) {
        List<Change> changes = new ArrayList<>();
        byRoot(roots)
                .forEach((root, members) -> changes.add(survivor(root, members, Map.of(), IN)));
        journal.write(author, changes);
    }

    void parted(Author author, Map<UUID, UUID> roots, Map<UUID, Turned> turned) {
        List<Change> changes = new ArrayList<>();
        byRoot(roots)
                .forEach((root, all) -> {
                    changes.add(survivor(root, all, turned, OUT));
                    all.forEach(member -> changes.add(member(member, root, OUT)));
                });
        journal.write(author, changes);
    }

    private static Map<UUID, List<UUID>> byRoot(Map<UUID, UUID> roots) {
        Map<UUID, List<UUID>> members = new TreeMap<>();
        roots.forEach((member, root) ->
                members.computeIfAbsent(root, _ -> new ArrayList<>()).add(member));
        return members;
    }

    private static Change survivor(
            UUID id, List<UUID> others, Map<UUID, Turned> turned, Side side) {
        Turned values = turned.getOrDefault(id, new Turned(Map.of(), Map.of()));
        Map<String, @Nullable Object> before = new LinkedHashMap<>(values.before());
        Map<String, @Nullable Object> after = new LinkedHashMap<>(values.after());
        (side == IN ? after : before).put("merged", others.stream().map(UUID::toString).toList());
        return change(id, side, before, after);
    }

    private static Change member(UUID id, UUID survivor, Side side) {
        Map<String, @Nullable Object> into = new HashMap<>(Map.of("merged_into", survivor));
        return side == IN ? change(id, side, Map.of(), into) : change(id, side, into, Map.of());
    }

    private static Change change(
            UUID id,
            Side side,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        Change.Kind kind = side == IN ? Change.Kind.MERGED : Change.Kind.UNMERGED;
        return new Change(CUSTOMER, id, id, kind, before, after, null);
    }
}
