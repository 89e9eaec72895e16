package org.rapportcrm.customer.contact;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ContactNorm;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.CustomerRules;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.customer.db.tables.records.ContactPointRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.api.EntityTag;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Contact points as programs write them, each whole or not at all. */
@Component
class WritingContactPoints {
    private final CustomerEdits edits;
    private final ContactPoints points;
    private final KeepingContactPoints keeping;
    private final Clock clock;

    WritingContactPoints(
            CustomerEdits edits, ContactPoints points, KeepingContactPoints keeping, Clock clock) {
        this.edits = edits;
        this.points = points;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * What became of a new one.
     *
     * @param isNew false where the customer had it already
     */
    record Added(ContactPointRecord point, boolean isNew) {}

    List<ContactPointRecord> all(Viewer viewer, UUID customer) {
        living(viewer, customer);
        return points.of(customer, viewer);
    }

    ContactPointRecord one(Viewer viewer, UUID customer, UUID id) {
        living(viewer, customer);
        ContactPointRecord point = points.get(customer, id);
        if (!SeenFields.isReadBy(viewer, point.getKind())) {
            throw new RecordNotFound();
        }
        return point;
    }

    @Transactional
    public Added add(Author author, UUID customer, Map<String, @Nullable Object> said) {
        edits.lock(author.viewer(), customer, Action.WRITE);
        String kind = (String) said.get(ContactPointJson.KIND);
        if (kind == null) {
            throw refused(ContactPointJson.KIND, Reason.of("record.api.required"));
        }
        ContactPointForm form = form(kind, said);
        List<UUID> before = ids(customer);
        KeepingContactPoints.Added added = keeping.add(author, customer, form);
        throwAny(added.errors(), form);
        Optional<ContactPointRecord> fresh =
                points.of(customer).stream()
                        .filter(point -> !before.contains(point.getId()))
                        .findFirst();
        ContactPointRecord point = fresh.orElseGet(() -> same(customer, form));
        mark(author, point, said);
        return new Added(points.get(customer, point.getId()), fresh.isPresent());
    }

    @Transactional
    public ContactPointRecord change(
            Author author,
            UUID customer,
            UUID id,
            @Nullable String match,
            Map<String, @Nullable Object> said) {
        Standing standing = edits.lock(author.viewer(), customer, Action.WRITE);
        ContactPointRecord point = one(author.viewer(), customer, id);
        mustFit(point, match);
        SeenFields.mustBeWrittenBy(author.viewer(), point.getKind());
        rewrite(author, standing, point, said);
        mark(author, points.get(customer, id), said);
        edits.contactPointsChanged(customer);
        return points.get(customer, id);
    }

    @Transactional
    public void delete(Author author, UUID customer, UUID id, @Nullable String match) {
        edits.lock(author.viewer(), customer, Action.WRITE);
        ContactPointRecord point = one(author.viewer(), customer, id);
        mustFit(point, match);
        points.delete(author, point);
        edits.contactPointsChanged(customer);
    }

    /** What it says, and what people call it. */
    private void rewrite(
            Author author,
            Standing standing,
            ContactPointRecord point,
            Map<String, @Nullable Object> said) {
        ContactPointForm form = form(point.getKind(), over(ContactPointJson.of(point), said));
        Map<String, Object> values = new HashMap<>(form.values());
        String country = country(form, standing, author.viewer());
        if (country != null) {
            values.putIfAbsent("country", country);
        }
        Map<String, Reason> errors =
                new HashMap<>(
                        CustomerRules.of(clock, Origin.byHand(author.viewer()))
                                .broken(Row.edit(standing.id(), values)));
        if (form.isBlank()) {
            errors.put(form.field(), Reason.of("customer.rule.blank"));
        }
        throwAny(errors, form);
        String raw = form.raw();
        String norm = ContactNorm.of(point.getKind(), raw, Countries.code(country));
        boolean taken =
                points.of(standing.id()).stream()
                        .filter(other -> !other.getId().equals(point.getId()))
                        .anyMatch(other ->
                                other.getKind().equals(point.getKind())
                                        && other.getNorm().equals(norm));
        if (taken || norm.isEmpty()) {
            throw refused(
                    ContactPointJson.TEXT,
                    Reason.of(taken ? "customer.contact.said.known" : "customer.rule.blank"));
        }
        points.save(author, form.over(point).setRaw(raw).setNorm(norm));
    }

    private static @Nullable String country(
            ContactPointForm form, Standing standing, Viewer viewer) {
        Object near = form.country() != null ? form.country() : standing.get("country");
        return near == null ? Origin.byHand(viewer).country() : near.toString();
    }

    /** The first of its kind, no longer in use, not to be used. */
    private void mark(Author author, ContactPointRecord point, Map<String, @Nullable Object> said) {
        if (said.get(ContactPointJson.INVALID) instanceof Boolean invalid
                && invalid != (point.getInvalidSince() != null)) {
            point.setInvalidSince(invalid ? clock.instant().truncatedTo(ChronoUnit.MICROS) : null);
        }
        if (said.get(ContactPointJson.DO_NOT_CONTACT) instanceof Boolean stop) {
            point.setDoNotContact(stop);
        }
        points.save(author, point);
        if (said.get(ContactPointJson.PRIMARY) instanceof Boolean first
                && !first.equals(point.getIsPrimary())) {
            if (!first) {
                throw refused(
                        ContactPointJson.PRIMARY, Reason.of("customer.contact.other-primary"));
            }
            points.makePrimary(author, points.get(point.getCustomerId(), point.getId()));
        }
    }

    /** Who rests in the bin has none. */
    private void living(Viewer viewer, UUID customer) {
        if (edits.read(viewer, customer).binned()) {
            throw new RecordNotFound();
        }
    }

    private List<UUID> ids(UUID customer) {
        return points.of(customer).stream().map(ContactPointRecord::getId).toList();
    }

    private ContactPointRecord same(UUID customer, ContactPointForm form) {
        String norm = ContactNorm.of(form.known(), form.raw(), form.country());
        return points.of(customer).stream()
                .filter(point -> point.getKind().equals(form.known()))
                .filter(point -> point.getNorm().equals(norm) || point.getRaw().equals(form.raw()))
                .findFirst()
                .orElseThrow(
                        () -> refused(ContactPointJson.TEXT, Reason.of("customer.rule.blank")));
    }

    private static void mustFit(ContactPointRecord point, @Nullable String match) {
        if (match != null && !EntityTag.fits(match, EntityTag.of(ContactPointJson.of(point)))) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
    }

    private static ContactPointForm form(String kind, Map<String, @Nullable Object> said) {
        return new ContactPointForm(
                kind,
                text(said, ContactPointJson.TEXT),
                text(said, ContactPointJson.LABEL),
                text(said, "street"),
                text(said, "postal_code"),
                text(said, "city"),
                text(said, "region"),
                text(said, "country"));
    }

    private static @Nullable String text(Map<String, @Nullable Object> said, String key) {
        Object text = said.get(key);
        return text == null || text.toString().isBlank() ? null : text.toString().strip();
    }

    private static Map<String, @Nullable Object> over(
            Map<String, @Nullable Object> now, Map<String, @Nullable Object> said) {
        Map<String, @Nullable Object> over = new HashMap<>(now);
        over.putAll(said);
        return over;
    }

    private static void throwAny(Map<String, Reason> errors, ContactPointForm form) {
        FieldsRefused.unlessEmpty(
                errors.entrySet().stream()
                        .map(error -> refusal(named(error.getKey(), form), error.getValue()))
                        .collect(Collectors.toList()));
    }

    /** As programs call what the form calls otherwise. */
    private static String named(String field, ContactPointForm form) {
        return field.equals(form.field()) && !form.known().equals("address")
                ? ContactPointJson.TEXT
                : Objects.equals(field, "contact_label") ? ContactPointJson.LABEL : field;
    }

    private static FieldsRefused refused(String field, Reason reason) {
        return FieldsRefused.of(refusal(field, reason));
    }

    private static Refused refusal(String field, Reason reason) {
        return Refused.of(field, reason.key(), reason.key(), reason.arguments().toArray());
    }
}
