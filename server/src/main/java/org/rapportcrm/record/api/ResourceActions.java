package org.rapportcrm.record.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Doing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An action done to one record by a program, whole or not at all. */
@Component
class ResourceActions {
    private final ResourceWrites writes;

    ResourceActions(ResourceWrites writes) {
        this.writes = writes;
    }

    /**
     * @param sent what the action is told, by field
     */
    @Transactional
    public TaggedRecord act(
            RecordType type,
            RecordAction action,
            UUID id,
            @Nullable String match,
            Map<String, @Nullable Object> sent,
            Author author) {
        writes.mustHold(type, id, action.right(), match, author.viewer());
        Map<String, Object> told = ToldAction.read(type, action, sent, author.viewer());
        Reason refused = action.refused(type, author.viewer(), List.of(id)).get(id);
        if (refused != null) {
            throw ResourceWrites.refused("", refused);
        }
        Outcome outcome = action.run(new Doing(type, author, told), List.of(id)).getFirst();
        if (outcome.reason() != null) {
            throw ResourceWrites.refused("", outcome.reason());
        }
        try {
            return writes.seen(type, id, author.viewer());
        } catch (RecordNotFound _) {
            return TaggedRecord.hidden(id);
        }
    }
}
