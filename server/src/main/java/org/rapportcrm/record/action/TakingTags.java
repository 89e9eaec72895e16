package org.rapportcrm.record.action;

import java.util.List;
import java.util.Set;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.read.RecordReads;
import org.springframework.stereotype.Component;

@Component
class TakingTags extends Tagging {
    TakingTags(RecordHands hands, RecordReads reads) {
        super(hands, reads);
    }

    @Override
    public String key() {
        return "untag";
    }

    @Override
    public String icon() {
        return "tag-off";
    }

    @Override
    public int place() {
        return 310;
    }

    @Override
    void apply(Set<String> tags, List<String> told) {
        told.forEach(tag -> tags.removeIf(tag::equalsIgnoreCase));
    }
}
