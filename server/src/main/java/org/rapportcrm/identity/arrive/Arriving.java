package org.rapportcrm.identity.arrive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.analytics.matching.Comparison;
import org.rapportcrm.analytics.matching.MatchModel;
import org.rapportcrm.identity.learn.Models;
import org.rapportcrm.identity.match.Likenesses;
import org.rapportcrm.identity.match.Likenesses.Likeness;
import org.rapportcrm.identity.match.Subject;
import org.rapportcrm.identity.match.Subjects;
import org.rapportcrm.identity.match.Thresholds;
import org.rapportcrm.identity.pair.Found;
import org.rapportcrm.identity.pair.FoundPairs;
import org.rapportcrm.identity.pair.Judging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for whom customers may be who are new or changed: over the keys that they share with
 * others, never over all. Those who are as they were in all that is compared cost one look-up.
 */
@Component
public class Arriving {
    private final Subjects subjects;
    private final Likenesses likenesses;
    private final Models models;
    private final Thresholds thresholds;
    private final FoundPairs pairs;

    Arriving(
            Subjects subjects,
            Likenesses likenesses,
            Models models,
            Thresholds thresholds,
            FoundPairs pairs) {
        this.subjects = subjects;
        this.likenesses = likenesses;
        this.models = models;
        this.thresholds = thresholds;
        this.pairs = pairs;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void look(Collection<UUID> customers) {
        Map<UUID, Subject> here = subjects.of(customers);
        Set<UUID> gone = new HashSet<>(customers);
        gone.removeAll(here.keySet());
        likenesses.forget(gone);
        MatchModel model = models.current();
        Map<UUID, Likeness> its = new LinkedHashMap<>();
        likenesses
                .changed(here.values())
                .forEach(id -> its.put(id, Likeness.of(Objects.requireNonNull(here.get(id)))));
        likenesses.keep(its.values());
        gone.addAll(its.keySet());
        if (!gone.isEmpty()) {
            pairs.keepAllOf(gone, found(its, here, model));
        }
    }

    private List<Found> found(Map<UUID, Likeness> its, Map<UUID, Subject> here, MatchModel model) {
        Map<UUID, Set<UUID>> candidates = likenesses.candidates(its.values());
        Map<UUID, Subject> all = others(candidates, here);
        Judging judging = new Judging(thresholds.all());
        Set<Set<UUID>> seen = new HashSet<>();
        List<Found> found = new ArrayList<>();
        candidates.forEach((id, others) -> {
            Subject one = Objects.requireNonNull(all.get(id));
            List<Subject> held =
                    others.stream()
                            .filter(other -> seen.add(Set.of(id, other)))
                            .map(all::get)
                            .filter(Objects::nonNull)
                            .filter(one::mayBe)
                            .toList();
            List<Comparison> came =
                    model.compare(one.record(), held.stream().map(Subject::record).toList());
            for (int i = 0; i < held.size(); i++) {
                judging.judge(one, held.get(i), came.get(i)).ifPresent(found::add);
            }
        });
        return found;
    }

    private Map<UUID, Subject> others(Map<UUID, Set<UUID>> candidates, Map<UUID, Subject> here) {
        Set<UUID> more = new HashSet<>();
        candidates.values().forEach(more::addAll);
        more.removeAll(here.keySet());
        Map<UUID, Subject> all = new LinkedHashMap<>(here);
        all.putAll(subjects.of(more));
        return all;
    }
}
