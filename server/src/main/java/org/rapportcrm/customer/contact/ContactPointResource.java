package org.rapportcrm.customer.contact;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.db.tables.records.ContactPointRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.api.EntityTag;
import org.rapportcrm.record.api.ProgramAuthor;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The ways to reach a customer, one by one, for programs. */
@RestController
@RequestMapping(ContactPointResource.PATH)
@Needs(kind = "customer", action = Action.WRITE)
class ContactPointResource {
    static final String PATH = "/api/v1/customers/{id}/contact-points";

    private final WritingContactPoints writing;

    ContactPointResource(WritingContactPoints writing) {
        this.writing = writing;
    }

    /**
     * @param next there is never another page
     */
    record Listed(List<Map<String, @Nullable Object>> data, @Nullable String next) {}

    @GetMapping
    @Needs(kind = "customer", action = Action.READ)
    Listed list(@PathVariable UUID id, @RequestParam Map<String, String> said, Viewer viewer) {
        FieldsRefused.ifAny(said.keySet());
        return new Listed(
                writing.all(viewer, id).stream().map(ContactPointJson::of).toList(), null);
    }

    @GetMapping("/{point}")
    @Needs(kind = "customer", action = Action.READ)
    ResponseEntity<Map<String, @Nullable Object>> one(
            @PathVariable UUID id,
            @PathVariable UUID point,
            @RequestParam Map<String, String> said,
            Viewer viewer,
            WebRequest request) {
        FieldsRefused.ifAny(said.keySet());
        Map<String, @Nullable Object> json = ContactPointJson.of(writing.one(viewer, id, point));
        String tag = EntityTag.of(json);
        return request.checkNotModified(tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).build()
                : ResponseEntity.ok().eTag(tag).body(json);
    }

    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> add(
            @PathVariable UUID id,
            @RequestBody Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        Author author = ProgramAuthor.of(request, viewer);
        WritingContactPoints.Added added =
                writing.add(author, id, ContactPointJson.WHOLE.read(sent));
        URI place = URI.create(PATH.replace("{id}", id.toString()) + "/" + added.point().getId());
        Map<String, @Nullable Object> json = ContactPointJson.of(added.point());
        return (added.isNew() ? ResponseEntity.created(place) : ResponseEntity.ok().location(place))
                .eTag(EntityTag.of(json))
                .body(json);
    }

    @PatchMapping("/{point}")
    ResponseEntity<Map<String, @Nullable Object>> change(
            @PathVariable UUID id,
            @PathVariable UUID point,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Map<String, @Nullable Object> sent,
            Viewer viewer,
            HttpServletRequest request) {
        ContactPointRecord now =
                writing.change(
                        ProgramAuthor.of(request, viewer),
                        id,
                        point,
                        match,
                        ContactPointJson.CHANGES.read(sent));
        Map<String, @Nullable Object> json = ContactPointJson.of(now);
        return ResponseEntity.ok().eTag(EntityTag.of(json)).body(json);
    }

    @DeleteMapping("/{point}")
    ResponseEntity<Void> delete(
            @PathVariable UUID id,
            @PathVariable UUID point,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            Viewer viewer,
            HttpServletRequest request) {
        writing.delete(ProgramAuthor.of(request, viewer), id, point, match);
        return ResponseEntity.noContent().build();
    }
}
