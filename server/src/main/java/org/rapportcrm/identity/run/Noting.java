package org.rapportcrm.identity.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.identity.match.Likenesses;
import org.rapportcrm.identity.match.Likenesses.Likeness;
import org.rapportcrm.identity.match.Subject;
import org.rapportcrm.identity.quality.Flaws;
import org.springframework.stereotype.Component;

/** Notes down by what customers are found when others arrive, and what is wrong with them. */
@Component
class Noting {
    private final Likenesses likenesses;
    private final Flaws flaws;

    Noting(Likenesses likenesses, Flaws flaws) {
        this.likenesses = likenesses;
        this.flaws = flaws;
    }

    void note(Collection<UUID> ids, Collection<Subject> read) {
        Set<UUID> changed = new HashSet<>(likenesses.changed(read));
        likenesses.keep(
                read.stream()
                        .filter(subject -> changed.contains(subject.id()))
                        .map(Likeness::of)
                        .toList());
        flaws.look(ids);
    }
}
