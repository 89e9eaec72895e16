package org.rapportcrm.record.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.record.write.RecordWrites;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** One record made, changed or deleted by a program, whole or not at all. */
@Component
class ResourceWrites {
    private final RecordWrites writes;
    private final RecordReads reads;
    private final KnownToViewer known;
    private final StayingHidden staying;

    ResourceWrites(
            RecordWrites writes, RecordReads reads, KnownToViewer known, StayingHidden staying) {
        this.staying = staying;
        this.known = known;
        this.writes = writes;
        this.reads = reads;
    }

    /** Throws {@link RecordNotFound} when there is none that the viewer may see. */
    TaggedRecord seen(RecordType type, UUID id, Viewer viewer) {
        List<RecordField> fields = ApiQuery.readable(type, viewer);
        List<String> keys = fields.stream().map(RecordField::key).toList();
        SeenRecord record = reads.byIds(type, List.of(id), keys, viewer).get(id);
        if (record == null) {
            throw new RecordNotFound();
        }
        return new TaggedRecord(known.in(List.of(record), fields, viewer).getFirst(), fields);
    }

    @Transactional
    public TaggedRecord create(RecordType type, Map<String, @Nullable Object> sent, Author author) {
        UUID id = written(type, JsonRow.of(type, null, sent, author.viewer()), author);
        if (!author.viewer().may(type.key(), Action.READ)) {
            return TaggedRecord.hidden(id);
        }
        try {
            return seen(type, id, author.viewer());
        } catch (RecordNotFound _) {
            throw refused("", Reason.of("record.api.out-of-sight"));
        }
    }

    @Transactional
    public TaggedRecord change(
            RecordType type,
            UUID id,
            @Nullable String match,
            Map<String, @Nullable Object> sent,
            Author author) {
        mustHold(type, id, Action.WRITE, match, author.viewer());
        Map<String, @Nullable Object> meant = withoutHidden(type, id, sent, author.viewer());
        written(type, JsonRow.of(type, id, meant, author.viewer()), author);
        try {
            return seen(type, id, author.viewer());
        } catch (RecordNotFound _) {
            return TaggedRecord.hidden(id);
        }
    }

    private Map<String, @Nullable Object> withoutHidden(
            RecordType type, UUID id, Map<String, @Nullable Object> sent, Viewer viewer) {
        Set<String> cleared = JsonRow.cleared(sent);
        if (cleared.isEmpty()) {
            return sent;
        }
        Map<String, @Nullable Object> meant = new LinkedHashMap<>(sent);
        meant.keySet()
                .removeAll(
                        staying.among(type, Map.of(id, cleared), viewer)
                                .getOrDefault(id, Set.of()));
        return meant;
    }

    @Transactional
    public void delete(RecordType type, UUID id, @Nullable String match, Author author) {
        mustHold(type, id, Action.DELETE, match, author.viewer());
        writes.delete(type, List.of(id), author);
    }

    void mustHold(RecordType type, UUID id, Action action, @Nullable String match, Viewer viewer) {
        writes.hold(type, List.of(id));
        writes.mustReach(type, id, action, viewer);
        if (match != null && !seen(type, id, viewer).fits(match)) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
    }

    private UUID written(RecordType type, Row row, Author author) {
        Outcome outcome = writes.write(type, List.of(row), author).getFirst();
        if (outcome.reason() != null || outcome.recordId() == null) {
            throw refused(outcome);
        }
        return outcome.recordId();
    }

    static FieldsRefused refused(Outcome outcome) {
        String field = outcome.field();
        return refused(field == null ? "" : field, outcome.reason());
    }

    static FieldsRefused refused(String field, @Nullable Reason reason) {
        Reason said = reason == null ? Reason.of("record.api.refused") : reason;
        return FieldsRefused.of(
                Refused.of(
                        field,
                        said.key(),
                        said.key(),
                        said.arguments().stream().map(ReasonWords::argument).toArray()));
    }
}
