package org.rapportcrm.identity.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.analytics.matching.MatchModel;
import org.rapportcrm.analytics.matching.Matches;
import org.rapportcrm.analytics.matching.Matching;
import org.rapportcrm.analytics.matching.RunLimits;
import org.rapportcrm.analytics.matching.ScoredPair;
import org.rapportcrm.analytics.matching.Thresholds;
import org.rapportcrm.identity.learn.Models;
import org.rapportcrm.identity.match.Subject;
import org.rapportcrm.identity.match.Subjects;
import org.rapportcrm.identity.run.KeepingFound.Kept;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a slice of all customers, has the kernel hold them against each other, keeps the rest. */
@Component
class MatchingSlices {
    private static final int READ_AT_ONCE = 4_000;
    private static final int KEPT_AT_ONCE = 1_000;

    /** What a customer takes while it is compared, and all else together: docs/operating. */
    private static final long BYTES_EACH = 2_000;

    private static final long BYTES_OF_ALL_ELSE = 200L << 20;
    private static final double SHARE_OF_REST = 0.7;
    private static final int LEAST = 20_000;

    private static final int STRETCH = 400;

    /** This part of a slice is compared in the next one, too. */
    private static final int OVERLAPS = 50;

    private final Subjects subjects;
    private final Noting noting;
    private final KeepingFound keeping;
    private final Models models;
    private final org.rapportcrm.identity.match.Thresholds thresholds;
    private final Runs runs;
    private final TransactionTemplate transactions;

    MatchingSlices(
            Subjects subjects,
            Noting noting,
            KeepingFound keeping,
            Models models,
            org.rapportcrm.identity.match.Thresholds thresholds,
            Runs runs,
            TransactionTemplate transactions) {
        this.subjects = subjects;
        this.noting = noting;
        this.keeping = keeping;
        this.models = models;
        this.thresholds = thresholds;
        this.runs = runs;
        this.transactions = transactions;
    }

    /**
     * Those between two places of an order.
     *
     * @param notes whether they are also noted down for whoever arrives later
     */
    record Part(Census ids, int from, int until, boolean notes) {
        boolean isFirst() {
            return notes && from == 0;
        }
    }

    /**
     * Slices of an order; each begins a little before the last one ends, so that no neighbors are
     * parted.
     */
    static List<Part> parts(Census ids, int size, boolean notes) {
        List<Part> parts = new ArrayList<>();
        int until = 0;
        while (until < ids.size()) {
            int from = Math.max(0, until - Math.max(1, size / OVERLAPS));
            until = Math.min(ids.size(), from + size);
            parts.add(new Part(ids, from, until, notes));
        }
        return parts;
    }

    /** How many customers this server compares at once. */
    static int fitting() {
        long rest = Runtime.getRuntime().maxMemory() - BYTES_OF_ALL_ELSE;
        return (int) Math.max(LEAST, rest * SHARE_OF_REST / BYTES_EACH);
    }

    void match(Part part, Progress progress) {
        boolean isAll = part.until() == part.ids().size();
        if (part.isFirst() && !isAll) {
            learn(sample(part.ids(), part.until(), progress), progress);
        }
        Slice slice = read(part, progress);
        if (part.isFirst() && isAll) {
            learn(slice, progress);
        }
        MatchModel model = models.current();
        Matches matches =
                matching(slice, progress).run(slice.records(), model, limits(thresholds.all()));
        keep(slice, matches, model, progress);
        transactions.executeWithoutResult(_ -> {
            runs.sliceDone(
                    progress.job().id(),
                    part.notes() ? part.until() : 0,
                    matches.comparisons(),
                    matches.left());
            progress.compared(slice.size());
        });
    }

    private void keep(Slice slice, Matches matches, MatchModel model, Progress progress) {
        int[] clusters = KeepingFound.clusters(matches, slice.size());
        List<ScoredPair> pairs =
                matches.pairs().stream()
                        .filter(pair -> slice.mayBe(pair.first(), pair.second()))
                        .toList();
        for (int from = 0; from < pairs.size(); from += KEPT_AT_ONCE) {
            List<ScoredPair> some =
                    pairs.subList(from, Math.min(pairs.size(), from + KEPT_AT_ONCE));
            transactions.executeWithoutResult(_ -> {
                Kept kept = keeping.keep(some, slice, clusters, model);
                runs.found(progress.job().id(), kept.sure(), kept.doubtful());
                progress.comparing(1, slice.size());
            });
        }
    }

    private Slice read(Part part, Progress progress) {
        Slice slice = new Slice();
        for (int from = part.from(); from < part.until(); from += READ_AT_ONCE) {
            List<UUID> ids = part.ids().list(from, Math.min(part.until(), from + READ_AT_ONCE));
            transactions.executeWithoutResult(_ -> {
                Map<UUID, Subject> read = subjects.of(ids);
                if (part.notes()) {
                    noting.note(ids, read.values());
                }
                slice.add(read.values());
                progress.read(ids.size());
            });
        }
        return slice;
    }

    private void learn(Slice slice, Progress progress) {
        models.learned(matching(slice, progress).learn(slice.records()));
    }

    /**
     * Stretches from all over the order: a slice alone has but names that are alike, and teaches
     * nothing else.
     */
    private Slice sample(Census ids, int size, Progress progress) {
        Slice sample = new Slice();
        int stretches = Math.max(1, size / STRETCH);
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = (int) ((long) stretch * ids.size() / stretches);
            int until = Math.min(ids.size(), from + STRETCH);
            sample.add(subjects.of(ids.list(from, until)).values());
            progress.comparing(0, 0);
        }
        return sample;
    }

    /** One processor is left to the pages. */
    private static Matching matching(Slice slice, Progress progress) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new Matching(
                new RunLimits(RunLimits.DEFAULT.comparisonsPerRecord(), threads),
                new Watching(progress, slice.size()));
    }

    private static Thresholds limits(org.rapportcrm.identity.match.Thresholds.All all) {
        return new Thresholds(all.lowest(), Math.max(all.lowest(), all.lowestSure()));
    }
}
