package org.rapportcrm.record.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.json.RecordJson;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;

/** One kind of record for programs; {@link ApiRoutes} gives each kind its own. */
@ResponseBody
@NeedsOwnKind(Action.READ)
class RecordResource implements OfKind {
    private final RecordType type;
    private final RecordReads reads;
    private final ResourceWrites writes;
    private final RecordBulk bulk;
    private final KnownToViewer known;
    private final Survivors survivors;

    RecordResource(
            RecordType type,
            RecordReads reads,
            ResourceWrites writes,
            RecordBulk bulk,
            KnownToViewer known,
            Survivors survivors) {
        this.known = known;
        this.survivors = survivors;
        this.type = type;
        this.reads = reads;
        this.writes = writes;
        this.bulk = bulk;
    }

    @Override
    public String kind() {
        return type.key();
    }

    /**
     * @param next what {@code after} takes to go on; null behind the last one
     */
    record Listed(List<Map<String, @Nullable Object>> data, @Nullable String next) {}

    Listed list(@RequestParam Map<String, String> said, Viewer viewer) {
        ApiQuery query = ApiQuery.of(type, said, viewer);
        RecordReads.Page page = reads.page(query.request(), viewer);
        return new Listed(
                known.in(page.rows(), query.fields(), viewer).stream()
                        .map(row -> RecordJson.of(row, query.fields()))
                        .toList(),
                page.next() == null ? null : page.next().text());
    }

    ResponseEntity<Map<String, @Nullable Object>> one(
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            Viewer viewer,
            WebRequest request) {
        ApiQuery.mustKnow(said, Set.of("fields"));
        List<RecordField> fields = ApiQuery.fields(type, said.get("fields"), viewer);
        Survivors.Found found = survivors.find(type, id, one -> writes.seen(type, one, viewer));
        TaggedRecord seen = found.record();
        if (request.checkNotModified(seen.etag())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return ResponseEntity.ok()
                .eTag(seen.etag())
                .body(found.with(RecordJson.of(seen.record(), fields)));
    }

    @NeedsOwnKind(Action.WRITE)
    ResponseEntity<Map<String, @Nullable Object>> create(
            @RequestBody Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        TaggedRecord created = writes.create(type, sent, ProgramAuthor.of(request, viewer));
        String path = ApiRoutes.ROOT + type.plural() + "/" + created.record().id();
        return ResponseEntity.created(URI.create(path)).eTag(created.etag()).body(created.json());
    }

    @NeedsOwnKind(Action.WRITE)
    ResponseEntity<Map<String, @Nullable Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        Survivors.Found changed =
                survivors.find(
                        type,
                        id,
                        one ->
                                writes.change(
                                        type, one, match, sent, ProgramAuthor.of(request, viewer)));
        return ResponseEntity.ok()
                .eTag(changed.record().etag())
                .body(changed.with(changed.record().json()));
    }

    @NeedsOwnKind(Action.DELETE)
    ResponseEntity<Void> delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            Viewer viewer,
            HttpServletRequest request) {
        writes.delete(type, id, match, ProgramAuthor.of(request, viewer));
        return ResponseEntity.noContent().build();
    }

    @NeedsOwnKind(Action.WRITE)
    void bulk(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Words words)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        bulk.take(
                request.getInputStream(),
                response.getOutputStream(),
                new RecordBulk.Work(type, ProgramAuthor.of(request, viewer), words));
    }
}
