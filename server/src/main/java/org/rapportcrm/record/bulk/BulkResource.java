package org.rapportcrm.record.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work on many records for programs: how far it is, what was refused, stop, the way back. */
@RestController
@RequestMapping(BulkResource.PATH)
@SignedIn
class BulkResource {
    static final String PATH = "/api/v1/works";
    private static final int MOST_LISTED = 200;
    private static final int MOST_REFUSALS = 1_000;

    private final ShowingBulk showing;
    private final StartingBulk starting;
    private final BulkStore store;
    private final BulkEnd end;
    private final BulkRights rights;

    BulkResource(
            ShowingBulk showing,
            StartingBulk starting,
            BulkStore store,
            BulkEnd end,
            BulkRights rights) {
        this.showing = showing;
        this.starting = starting;
        this.store = store;
        this.end = end;
        this.rights = rights;
    }

    /**
     * How far it is.
     *
     * @param same those that were so already
     * @param undoes the work that it takes back
     */
    record Work(
            UUID id,
            String type,
            String action,
            String state,
            long total,
            long done,
            long same,
            long refused,
            Instant startedAt,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UUID undoes) {
        static Work of(BulkWork work) {
            return new Work(
                    work.id(),
                    work.kind(),
                    work.action(),
                    work.state().key(),
                    work.total(),
                    work.done().all(),
                    work.done().same(),
                    work.done().refused(),
                    work.startedAt(),
                    work.undoes());
        }
    }

    /**
     * A record that stayed as it was.
     *
     * @param code steady over languages and releases
     */
    record Refusal(UUID id, String code, String message) {}

    /**
     * @param next there is never another page
     */
    record Refusals(List<Refusal> data, @Nullable String next) {}

    static ResponseEntity<Work> begun(BulkWork work) {
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + work.id()))
                .body(Work.of(work));
    }

    /**
     * @param next there is never another page
     */
    record Works(List<Work> data, @Nullable String next) {}

    @GetMapping
    Works list(@RequestParam Map<String, String> said, Viewer viewer) {
        FieldsRefused.ifAny(said.keySet());
        return new Works(store.of(viewer.id(), MOST_LISTED).stream().map(Work::of).toList(), null);
    }

    @GetMapping("/{work}")
    Work one(@PathVariable UUID work, @RequestParam Map<String, String> said, Viewer viewer) {
        FieldsRefused.ifAny(said.keySet());
        return Work.of(showing.own(work, viewer));
    }

    /** Of those that the viewer does not see, too: they named them, or had them once. */
    @GetMapping("/{work}/refusals")
    Refusals refusals(
            @PathVariable UUID work,
            @RequestParam Map<String, String> said,
            Viewer viewer,
            Words words) {
        FieldsRefused.ifAny(said.keySet());
        showing.own(work, viewer);
        List<Refusal> refused =
                store.refusals(work, MOST_REFUSALS).entrySet().stream()
                        .map(one ->
                                new Refusal(
                                        one.getKey(),
                                        one.getValue().key(),
                                        ReasonWords.text(one.getValue(), words)))
                        .toList();
        return new Refusals(refused, null);
    }

    @PostMapping("/{work}/cancellation")
    Work cancel(@PathVariable UUID work, Viewer viewer) {
        rights.check(showing.own(work, viewer), viewer);
        end.cancel(work);
        return Work.of(showing.own(work, viewer));
    }

    @PostMapping("/{work}/undo")
    ResponseEntity<Work> undo(@PathVariable UUID work, Viewer viewer) {
        return begun(starting.undo(work, viewer));
    }
}
