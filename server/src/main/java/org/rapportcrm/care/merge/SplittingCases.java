package org.rapportcrm.care.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.care.cases.ReachedCases;
import org.rapportcrm.care.talk.CaseTalk;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.record.plain.WritingRecords;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case of its own of what turned out to be another matter. */
@Component
class SplittingCases {
    /** What the new case has from the first. */
    private static final List<String> SHARED =
            List.of(
                    "customer",
                    "reporter",
                    "channel",
                    "kind",
                    "priority",
                    "queue",
                    "owner",
                    "team",
                    "department",
                    "line_of_business",
                    "product",
                    "asset");

    private final CaseType type;
    private final WritingRecords writing;
    private final ReachedCases cases;
    private final CaseTalk talk;

    SplittingCases(CaseType type, WritingRecords writing, ReachedCases cases, CaseTalk talk) {
        this.type = type;
        this.writing = writing;
        this.cases = cases;
        this.talk = talk;
    }

    /**
     * @return the id of the new case
     */
    @Transactional
    public UUID split(UUID id, String subject, Collection<UUID> entries, Viewer viewer) {
        Standing standing = cases.lock(id, viewer);
        Map<String, Object> values = new HashMap<>();
        values.put("subject", subject);
        for (String field : SHARED) {
            Object value = standing.value(field);
            if (value != null
                    && type.field(field).filter(one -> type.writes(viewer, one)).isPresent()) {
                values.put(field, value);
            }
        }
        Landing landing =
                new Landing(Author.of(viewer), Origin.byHand(viewer), List.of(Row.typed(values)));
        Draft draft = writing.write(type, landing).getFirst();
        if (draft.isRefused()) {
            Reason first = draft.errors().values().iterator().next();
            throw new NotSplit(first);
        }
        if (talk.move(entries, id, draft.id(), Author.of(viewer)) == 0) {
            throw new NotSplit(Reason.of("care.problem.nothing-chosen"));
        }
        return draft.id();
    }
}
