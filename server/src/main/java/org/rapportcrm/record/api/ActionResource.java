package org.rapportcrm.record.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

/** One action of one kind of record for programs; each right has a method of its own. */
@ResponseBody
class ActionResource implements OfKind {
    private final RecordType type;
    private final RecordAction action;
    private final ResourceActions actions;

    ActionResource(RecordType type, RecordAction action, ResourceActions actions) {
        this.type = type;
        this.action = action;
        this.actions = actions;
    }

    @Override
    public String kind() {
        return type.key();
    }

    @NeedsOwnKind(Action.WRITE)
    ResponseEntity<Map<String, @Nullable Object>> write(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        return act(id, match, sent, viewer, request);
    }

    @NeedsOwnKind(Action.DELETE)
    ResponseEntity<Map<String, @Nullable Object>> delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        return act(id, match, sent, viewer, request);
    }

    private ResponseEntity<Map<String, @Nullable Object>> act(
            UUID id,
            @Nullable String match,
            Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        TaggedRecord now =
                actions.act(type, action, id, match, sent, ProgramAuthor.of(request, viewer));
        return ResponseEntity.ok().eTag(now.etag()).body(now.json());
    }
}
