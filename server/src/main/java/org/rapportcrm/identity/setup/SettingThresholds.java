package org.rapportcrm.identity.setup;

import java.util.Map;
import java.util.UUID;
import org.rapportcrm.identity.match.Threshold;
import org.rapportcrm.identity.match.Thresholds;
import org.rapportcrm.identity.pair.DecidedPairs;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says anew how sure we have to be; what is not sure enough any more is asked about. */
@Component
class SettingThresholds {
    private static final String KIND = "threshold";

    private final Thresholds thresholds;
    private final DecidedPairs decided;
    private final Journal journal;

    SettingThresholds(Thresholds thresholds, DecidedPairs decided, Journal journal) {
        this.thresholds = thresholds;
        this.decided = decided;
        this.journal = journal;
    }

    @Transactional
    public void set(Threshold to, Author author) {
        if (!(to.lower() > 0 && to.lower() <= to.upper() && to.upper() < 1)) {
            throw new NoThreshold();
        }
        Threshold before = thresholds.all().of(to.source());
        thresholds.set(to);
        decided.askWhereNotSureAnyMore();
        journal.write(author, Change.changed(KIND, to.source(), null, told(before), told(to)));
    }

    @Transactional
    public void forget(UUID source, Author author) {
        thresholds.forget(source);
        decided.askWhereNotSureAnyMore();
        journal.write(author, Change.of(Change.Kind.DELETED, KIND, source, null));
    }

    private static Map<String, Object> told(Threshold threshold) {
        return Map.of(
                "automatic", threshold.automatic(),
                "upper", threshold.upper(),
                "lower", threshold.lower());
    }
}
