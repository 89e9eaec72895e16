package org.rapportcrm.analytics.matching;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a model from records and finds out which of them belong together. Neither depends on the
 * order of the records. Both block their caller; a {@link Watch} sees how far they are and may end
 * them.
 */
public final class Matching {
    private static final int PAIRS_TO_LEARN_FROM = 300_000;

    private final RunLimits limits;
    private final Watch watch;

    public Matching(RunLimits limits, Watch watch) {
        this.limits = limits;
        this.watch = watch;
    }

    /** Learns how the records of one customer agree, without being told which they are. */
    public MatchModel learn(Records records) {
        if (records.size() < 2) {
            return MatchModel.initial(records.schema());
        }
        return learn(records, block(records));
    }

    /** Learns, and finds what belongs together by what was learned. */
    public Matches run(Records records, Thresholds thresholds) {
        Blocks blocks = block(records);
        return new Run(records, learn(records, blocks), thresholds, limits, watch).over(blocks);
    }

    /** Finds what belongs together. */
    public Matches run(Records records, MatchModel model, Thresholds thresholds) {
        return new Run(records, model, thresholds, limits, watch).over(block(records));
    }

    private Blocks block(Records records) {
        long[] done = {0};
        return Blocking.of(
                records, limits, () -> Run.report(watch, Watch.Step.BLOCK, done[0]++, 0));
    }

    /** Twice: how an agreement is weighed by rarity follows from what was learned at first. */
    private MatchModel learn(Records records, Blocks blocks) {
        Schema schema = records.schema();
        List<Frequencies> frequencies =
                IntStream.range(0, schema.size())
                        .mapToObj(field -> Frequencies.of(records.column(field), records.words()))
                        .toList();
        var initial =
                new MatchModel(schema, Weights.initial(schema).withSwaps(), frequencies, List.of());
        return learn(records, blocks, learn(records, blocks, initial));
    }

    private MatchModel learn(Records records, Blocks blocks, MatchModel known) {
        Schema schema = records.schema();
        var sample = new Sample(records, new Scorer(known, records));
        Run.report(watch, Watch.Step.LEARN, 0, 2);
        double share = Math.min(1, (double) PAIRS_TO_LEARN_FROM / Math.max(1, blocks.pairs()));
        Patterns candidates = sample.candidates(blocks, share);
        Patterns random = sample.random(PAIRS_TO_LEARN_FROM);
        Run.report(watch, Watch.Step.LEARN, 1, 2);
        double possible = records.size() * (records.size() - 1.0) / 2;
        var estimation = new Estimation(schema, candidates, random, 1 / share, possible);
        Weights learned = estimation.estimate(Weights.initial(schema));
        return new MatchModel(schema, learned, known.frequencies(), List.of());
    }
}
