package org.rapportcrm.record.action;

import java.util.List;
import java.util.Set;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.read.RecordReads;
import org.springframework.stereotype.Component;

@Component
class AddingTags extends Tagging {
    AddingTags(RecordHands hands, RecordReads reads) {
        super(hands, reads);
    }

    @Override
    public String key() {
        return "tag";
    }

    @Override
    public String icon() {
        return "tag";
    }

    @Override
    public int place() {
        return 300;
    }

    @Override
    void apply(Set<String> tags, List<String> told) {
        tags.addAll(told);
    }
}
