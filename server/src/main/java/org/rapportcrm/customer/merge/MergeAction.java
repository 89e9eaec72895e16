package org.rapportcrm.customer.merge;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.record.Doing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Action;
import org.springframework.stereotype.Component;

/** Merges customers, after a look at what would become of them. */
@Component
class MergeAction implements RecordAction {
    @Override
    public String key() {
        return "merge";
    }

    @Override
    public boolean isFor(RecordType type) {
        return type.key().equals("customer");
    }

    @Override
    public String labelKey() {
        return "customer.merge.with";
    }

    @Override
    public String icon() {
        return "git-merge";
    }

    @Override
    public Action right() {
        return Action.WRITE;
    }

    @Override
    public int place() {
        return 800;
    }

    @Override
    public String ownPage() {
        return "/customers/merge";
    }

    @Override
    public List<Outcome> run(Doing doing, List<UUID> records) {
        throw new UnsupportedOperationException("its page merges");
    }
}
