package org.rapportcrm.identity.review;

import static org.rapportcrm.customer.view.Tables.COMPARED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.database.Among;
import org.rapportcrm.identity.match.Threshold;
import org.rapportcrm.identity.match.Thresholds;
import org.rapportcrm.identity.pair.Pair;
import org.rapportcrm.identity.pair.Pairs;
import org.rapportcrm.identity.pair.ReachedPairs;
import org.rapportcrm.identity.review.ReviewPage.Next;
import org.rapportcrm.identity.review.ReviewPage.Queue;
import org.rapportcrm.identity.review.ReviewPage.Side;
import org.rapportcrm.identity.review.ReviewPage.Verdict;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What stands on the page of the queue. */
@Component
class ShowingReview {
    /** More would be too many to look at beside one another. */
    private static final int MOST_OTHERS = 3;

    private static final int AHEAD = 4;
    private static final int AROUND = 20;

    private final DSLContext db;
    private final Pairs pairs;
    private final ComparedLines lines;
    private final ComingMerge coming;
    private final Thresholds thresholds;
    private final NamesOf names;

    ShowingReview(
            DSLContext db,
            Pairs pairs,
            ComparedLines lines,
            ComingMerge coming,
            Thresholds thresholds,
            NamesOf names) {
        this.db = db;
        this.pairs = pairs;
        this.lines = lines;
        this.coming = coming;
        this.thresholds = thresholds;
        this.names = names;
    }

    /** What is next in a part of the queue. */
    ReviewPage next(String part, Viewer viewer, Words words) {
        List<Pair> ahead = pairs.waiting(viewer, Parts.of(part), AHEAD);
        return ahead.isEmpty()
                ? empty(new Queue(part, 0))
                : page(part, ahead.getFirst(), ahead, viewer, words);
    }

    /** One pair that is open. */
    ReviewPage one(String part, Pair pair, Viewer viewer, Words words) {
        return page(part, pair, pairs.waiting(viewer, Parts.of(part), AHEAD), viewer, words);
    }

    private static ReviewPage empty(Queue queue) {
        return new ReviewPage(
                queue, List.of(), List.of(), List.of(), null, List.of(), List.of(), false);
    }

    private ReviewPage page(String part, Pair pair, List<Pair> ahead, Viewer viewer, Words words) {
        List<Pair> star = star(pair, viewer);
        UUID middle = middle(pair, star);
        List<UUID> customers = new ArrayList<>(List.of(middle));
        star.forEach(one -> customers.add(one.other(middle)));
        Map<UUID, Record> rows = rows(named(customers, ahead));
        return new ReviewPage(
                new Queue(part, pairs.count(viewer, Parts.of(part), ReviewPage.MOST)),
                customers.stream().map(id -> side(rows, id)).toList(),
                lines.of(customers, star, viewer, words),
                star.stream().map(one -> verdict(one, rows)).toList(),
                coming.of(customers, viewer, words).orElse(null),
                next(ahead, star, rows),
                names.offered("team", viewer).orElse(List.of()),
                viewer.may(ReachedPairs.KIND, Action.WRITE));
    }

    /** The pairs around one customer of the pair: whoever may be one with it, too. */
    private List<Pair> star(Pair pair, Viewer viewer) {
        List<Pair> around = pairs.around(viewer, List.of(pair.first(), pair.second()), AROUND);
        UUID middle = middle(pair, around);
        return Stream.concat(
                        Stream.of(pair),
                        around.stream()
                                .filter(other -> !other.id().equals(pair.id()))
                                .filter(other ->
                                        other.first().equals(middle)
                                                || other.second().equals(middle)))
                .limit(MOST_OTHERS)
                .toList();
    }

    /** Which of the two has more to do with others. */
    private static UUID middle(Pair pair, List<Pair> around) {
        return Stream.of(pair.first(), pair.second())
                .max(
                        Comparator.comparingLong((UUID id) ->
                                        around.stream()
                                                .filter(one ->
                                                        one.first().equals(id)
                                                                || one.second().equals(id))
                                                .count())
                                .thenComparing(id -> id.equals(pair.first())))
                .orElseThrow();
    }

    private static Set<UUID> named(List<UUID> customers, List<Pair> ahead) {
        Set<UUID> ids = new LinkedHashSet<>(customers);
        ahead.forEach(pair -> ids.addAll(List.of(pair.first(), pair.second())));
        return ids;
    }

    /** Only of those whom the pairs let the viewer see. */
    private Map<UUID, Record> rows(Set<UUID> ids) {
        Map<UUID, Record> rows = new HashMap<>();
        db.select(CustomerName.fields(COMPARED))
                .select(COMPARED.CREATED_AT, COMPARED.FIRST_SOURCE_ID)
                .from(COMPARED)
                .where(Among.of(COMPARED.ID, ids))
                .forEach(row -> rows.put(row.get(COMPARED.ID), row));
        return rows;
    }

    private static Side side(Map<UUID, Record> rows, UUID id) {
        Record row = Objects.requireNonNull(rows.get(id));
        return new Side(
                CustomerName.of(row, COMPARED),
                row.get(COMPARED.FIRST_SOURCE_NAME),
                row.get(COMPARED.CREATED_AT));
    }

    private Verdict verdict(Pair pair, Map<UUID, Record> rows) {
        Record later = Objects.requireNonNull(rows.get(pair.second()));
        Threshold threshold = thresholds.all().of(later.get(COMPARED.FIRST_SOURCE_ID));
        var judgement = pair.judgement();
        return new Verdict(
                pair.id(),
                judgement.probability(),
                judgement.weight(),
                new Bar(judgement.prior(), ""),
                new Bar(judgement.householdBits(), ""),
                judgement.hasVeto(),
                judgement.suggestsHousehold(),
                threshold.upper(),
                threshold.automatic());
    }

    private static List<Next> next(List<Pair> ahead, List<Pair> shown, Map<UUID, Record> rows) {
        Set<UUID> here = new LinkedHashSet<>();
        shown.forEach(pair -> here.add(pair.id()));
        return ahead.stream()
                .filter(pair -> !here.contains(pair.id()))
                .flatMap(pair -> next(pair, rows).stream())
                .toList();
    }

    private static Optional<Next> next(Pair pair, Map<UUID, Record> rows) {
        Record first = rows.get(pair.first());
        Record second = rows.get(pair.second());
        return first == null || second == null
                ? Optional.empty()
                : Optional.of(
                        new Next(
                                pair.id(),
                                CustomerName.of(first, COMPARED),
                                CustomerName.of(second, COMPARED),
                                pair.judgement().probability()));
    }
}
