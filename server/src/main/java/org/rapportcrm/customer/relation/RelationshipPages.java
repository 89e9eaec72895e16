package org.rapportcrm.customer.relation;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.RELATIONSHIP;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.relation.RelationshipsPage.Entered;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The relationships of a customer. */
@Controller
@Needs(kind = "customer", action = Action.WRITE)
class RelationshipPages {
    private static final int MOST = 200;

    private final DSLContext db;
    private final CustomerEdits edits;
    private final KeepingRelationships keeping;

    RelationshipPages(DSLContext db, CustomerEdits edits, KeepingRelationships keeping) {
        this.db = db;
        this.edits = edits;
        this.keeping = keeping;
    }

    @GetMapping("/customers/{id}/relationships")
    ModelAndView all(@PathVariable UUID id, Viewer viewer, Words words) {
        return page(viewer, id, Entered.NOTHING, words);
    }

    @PostMapping("/customers/{id}/relationships")
    ModelAndView add(
            @PathVariable UUID id,
            RelationshipForm form,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        KeepingRelationships.Kept added = keeping.add(viewer, id, form);
        Long change = added.change();
        if (change == null) {
            ModelAndView page = page(viewer, id, new Entered(null, form, added.errors()), words);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return done(id, "customer.relationship.said.added", change, redirect);
    }

    @PostMapping("/customers/{id}/relationships/{relationship}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID relationship,
            RelationshipForm form,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        KeepingRelationships.Kept kept = keeping.change(viewer, id, relationship, form);
        if (!kept.errors().isEmpty()) {
            Entered entered = new Entered(relationship, form, kept.errors());
            ModelAndView page = page(viewer, id, entered, words);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Long change = kept.change();
        return change == null
                ? new ModelAndView("redirect:/customers/" + id + "/relationships")
                : done(id, "customer.relationship.said.changed", change, redirect);
    }

    @PostMapping("/customers/{id}/relationships/{relationship}/deletion")
    ModelAndView delete(
            @PathVariable UUID id,
            @PathVariable UUID relationship,
            Viewer viewer,
            RedirectAttributes redirect) {
        long change = keeping.delete(viewer, id, relationship);
        return done(id, "customer.relationship.said.deleted", change, redirect);
    }

    private ModelAndView page(Viewer viewer, UUID id, Entered entered, Words words) {
        String name = edits.read(viewer, id).name();
        List<RelationshipsPage.Tie> ties =
                db.select(columns(viewer))
                        .select(CustomerName.fields(CUSTOMER_))
                        .from(RELATIONSHIP)
                        .join(CUSTOMER_)
                        .on(CUSTOMER_.ID.eq(RELATIONSHIP.TO_ID).and(RELATIONSHIP.FROM_ID.eq(id)))
                        .or(CUSTOMER_.ID.eq(RELATIONSHIP.FROM_ID).and(RELATIONSHIP.TO_ID.eq(id)))
                        .where(
                                VisibleCustomers.to(viewer, CUSTOMER_),
                                CUSTOMER_.DELETED_AT.isNull())
                        .orderBy(RELATIONSHIP.ID)
                        .limit(MOST)
                        .fetch(row -> tie(row, id, words));
        return new ModelAndView(
                "customer/relation/page",
                "page",
                new RelationshipsPage(
                        id,
                        name,
                        ties,
                        SeenFields.isWrittenBy(viewer, "relationship_role"),
                        entered));
    }

    private static List<Field<?>> columns(Viewer viewer) {
        return Stream.of(RELATIONSHIP.fields())
                .<Field<?>>map(column ->
                        column.equals(RELATIONSHIP.ROLE)
                                ? SeenFields.of(viewer, "relationship_role", column)
                                : column)
                .toList();
    }

    private static RelationshipsPage.Tie tie(Record row, UUID customer, Words words) {
        boolean outward = customer.equals(row.get(RELATIONSHIP.FROM_ID));
        return new RelationshipsPage.Tie(
                row.get(RELATIONSHIP.ID),
                CustomerName.of(row, CUSTOMER_),
                RelationshipKind.of(row.get(RELATIONSHIP.KIND)).orElseThrow().textKey(outward),
                row.get(RELATIONSHIP.ROLE),
                Objects.toString(row.get(RELATIONSHIP.SINCE), ""),
                Objects.toString(row.get(RELATIONSHIP.UNTIL), ""),
                dates(row.get(RELATIONSHIP.SINCE), row.get(RELATIONSHIP.UNTIL), words));
    }

    private static String dates(@Nullable LocalDate since, @Nullable LocalDate until, Words words) {
        if (since == null && until == null) {
            return "";
        }
        return (since == null ? "" : words.date(since))
                + " – "
                + (until == null ? "" : words.date(until));
    }

    private static ModelAndView done(
            UUID id, String key, long change, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Toast.FLASH, Toast.of(key).undoneBy("/customers/" + id + "/undo?change=" + change));
        return new ModelAndView("redirect:/customers/" + id);
    }
}
