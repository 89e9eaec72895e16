package org.rapportcrm.customer.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.customer.ContactPointType;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contact points of a customer: what can be done to each, and one more. */
@Controller
@RequestMapping("/customers/{id}/contact-points")
@Needs(kind = "customer", action = Action.WRITE)
class ContactPointPages {
    private final CustomerEdits edits;
    private final ContactPoints points;
    private final KeepingContactPoints keeping;
    private final Clock clock;

    ContactPointPages(
            CustomerEdits edits, ContactPoints points, KeepingContactPoints keeping, Clock clock) {
        this.edits = edits;
        this.points = points;
        this.keeping = keeping;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "email") String kind,
            Viewer viewer) {
        return page(viewer, id, ContactPointForm.of(kind), Map.of());
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            ContactPointForm form,
            Viewer viewer,
            RedirectAttributes redirect) {
        KeepingContactPoints.Added added = keeping.add(Author.of(viewer), id, form);
        if (!added.errors().isEmpty()) {
            ModelAndView page = page(viewer, id, form, added.errors());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Long change = added.change();
        return change == null
                ? done(id, redirect, Toast.of("customer.contact.said.known"))
                : done(id, redirect, said("added", id, change));
    }

    @PostMapping("/{point}/primary")
    ModelAndView primary(
            @PathVariable UUID id,
            @PathVariable UUID point,
            Viewer viewer,
            RedirectAttributes redirect) {
        long change = keeping.change(viewer, id, point, points::makePrimary);
        return done(id, redirect, said("primary", id, change));
    }

    @PostMapping("/{point}/invalid")
    ModelAndView invalid(
            @PathVariable UUID id,
            @PathVariable UUID point,
            @RequestParam(defaultValue = "true") boolean on,
            Viewer viewer,
            RedirectAttributes redirect) {
        long change =
                keeping.change(
                        viewer,
                        id,
                        point,
                        (author, row) ->
                                points.save(author, row.setInvalidSince(on ? now() : null)));
        return done(id, redirect, said(on ? "invalid" : "valid", id, change));
    }

    @PostMapping("/{point}/do-not-contact")
    ModelAndView doNotContact(
            @PathVariable UUID id,
            @PathVariable UUID point,
            @RequestParam(defaultValue = "true") boolean on,
            Viewer viewer,
            RedirectAttributes redirect) {
        long change =
                keeping.change(
                        viewer,
                        id,
                        point,
                        (author, row) -> points.save(author, row.setDoNotContact(on)));
        return done(id, redirect, said(on ? "stop" : "go", id, change));
    }

    @PostMapping("/{point}/deletion")
    ModelAndView delete(
            @PathVariable UUID id,
            @PathVariable UUID point,
            Viewer viewer,
            RedirectAttributes redirect) {
        long change = keeping.change(viewer, id, point, points::delete);
        return done(id, redirect, said("deleted", id, change));
    }

    private ModelAndView page(
            Viewer viewer, UUID id, ContactPointForm form, Map<String, Reason> errors) {
        String name = edits.read(viewer, id).name();
        List<ContactPointsPage.Point> all =
                points.of(id, viewer).stream()
                        .map(row ->
                                new ContactPointsPage.Point(
                                        row.getId(),
                                        row.getKind(),
                                        row.getRaw(),
                                        row.getLabel(),
                                        row.getIsPrimary(),
                                        row.getInvalidSince() != null,
                                        row.getDoNotContact(),
                                        SeenFields.isWrittenBy(viewer, row.getKind())))
                        .toList();
        return new ModelAndView(
                "customer/contact/page",
                "page",
                new ContactPointsPage(id, name, all, kinds(viewer), form, errors));
    }

    private static List<String> kinds(Viewer viewer) {
        return ContactPointType.KINDS.stream()
                .filter(kind -> SeenFields.isWrittenBy(viewer, kind))
                .toList();
    }

    /** As PostgreSQL keeps it, so that the journal and the row agree. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Toast said(String what, UUID customer, long change) {
        return Toast.of("customer.contact.said." + what)
                .undoneBy("/customers/" + customer + "/undo?change=" + change);
    }

    private static ModelAndView done(UUID id, RedirectAttributes redirect, Toast toast) {
        redirect.addFlashAttribute(Toast.FLASH, toast);
        return new ModelAndView("redirect:/customers/" + id);
    }
}
