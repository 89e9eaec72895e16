package org.rapportcrm.identity.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.access.NoticeKind;
import org.rapportcrm.access.NoticedRecords;
import org.rapportcrm.identity.pair.ReachedPairs;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the bell tells whoever had everybody looked at. */
@Component
class RunNews implements NoticedRecords {
    static final String DONE = "matching-done";
    static final String RECORD = "matching-run";

    private final Runs runs;

    RunNews(Runs runs) {
        this.runs = runs;
    }

    @Bean
    static NoticeKind matchingIsDone() {
        return new NoticeKind(
                DONE, 420, "users-group", "identity.notice-kind.done", "identity.notice.done");
    }

    @Override
    public String recordType() {
        return RECORD;
    }

    @Override
    public Map<UUID, Noticed> visibleTo(Viewer viewer, Set<UUID> records, Words words) {
        Map<UUID, Noticed> visible = new HashMap<>();
        if (viewer.may(ReachedPairs.KIND, Action.ADMINISTER)) {
            runs.all(records)
                    .forEach(run ->
                            visible.put(
                                    run.id(),
                                    new Noticed(run.foundText(words), "/settings/matching")));
        }
        return visible;
    }
}
