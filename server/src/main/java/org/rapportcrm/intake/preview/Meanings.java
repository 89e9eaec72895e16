package org.rapportcrm.intake.preview;

import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.Kinds;
import org.rapportcrm.record.plain.KnownRecords;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody said that a source means by a text, so that it is asked once. */
@Component
class Meanings {
    private final KnownRecords known;
    private final Sources sources;
    private final Kinds kinds;

    Meanings(KnownRecords known, Sources sources, Kinds kinds) {
        this.known = known;
        this.sources = sources;
        this.kinds = kinds;
    }

    /**
     * @param what a field, a colon and the text that stands in it
     */
    @Transactional
    public void remember(Import draft, String what, Viewer viewer) {
        int colon = what.indexOf(':');
        String target =
                kinds.get(draft.recordType())
                        .field(what.substring(0, Math.max(0, colon)))
                        .map(KnownRecords::target)
                        .orElseThrow(RecordNotFound::new);
        known.remember(
                target, what.substring(colon + 1), sources.get(draft.sourceId()).origin(), viewer);
    }
}
