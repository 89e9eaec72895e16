package org.rapportcrm.care.merge;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.care.cases.MergedCases;
import org.rapportcrm.care.cases.ReachedCases;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.plain.BinningRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one case of two that are the same matter. The merged one rests in the bin; what brings it
 * back from there takes the merge back.
 */
@Component
class MergingCases {
    private final DSLContext db;
    private final CaseType type;
    private final ReachedCases cases;
    private final MergedCases merged;
    private final BinningRecords binning;

    MergingCases(
            DSLContext db,
            CaseType type,
            ReachedCases cases,
            MergedCases merged,
            BinningRecords binning) {
        this.db = db;
        this.type = type;
        this.cases = cases;
        this.merged = merged;
        this.binning = binning;
    }

    /**
     * @param number of the case that stays
     * @return its id
     */
    @Transactional
    public UUID merge(UUID id, String number, Viewer viewer) {
        UUID merging = cases.read(id, viewer, Action.DELETE).id();
        UUID into = called(number, viewer);
        if (into.equals(merging)) {
            throw new NoOtherCase(number);
        }
        // in one order, whoever is merged into whom
        List.of(id, into).stream().sorted().forEach(one -> cases.lock(one, viewer));
        merged.merge(id, into, Author.of(viewer));
        binning.putAway(type, Author.of(viewer), List.of(id));
        return into;
    }

    private UUID called(String number, Viewer viewer) {
        String plain = number.strip().toUpperCase(Locale.ROOT);
        return db.select(SERVICE_CASE.ID)
                .from(SERVICE_CASE)
                .where(SERVICE_CASE.NUMBER.in(plain, "S-" + plain), cases.seenBy(viewer))
                .fetchOptional(SERVICE_CASE.ID)
                .orElseThrow(() -> new NoOtherCase(number));
    }
}
