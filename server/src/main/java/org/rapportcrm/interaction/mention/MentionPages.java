package org.rapportcrm.interaction.mention;

import static org.rapportcrm.customer.view.Tables.PROFILE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.people.NamedPeople;
import org.rapportcrm.interaction.people.NamedPeople.Known;
import org.rapportcrm.interaction.sight.OpenCustomers;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposes whom to mention while somebody types a name behind an @. */
@Controller
@Needs(kind = InteractionType.KEY, action = Action.WRITE)
class MentionPages {
    private static final int MOST = 6;

    private final OpenCustomers customers;
    private final NamedPeople people;
    private final Viewers viewers;
    private final DSLContext db;

    MentionPages(OpenCustomers customers, NamedPeople people, Viewers viewers, DSLContext db) {
        this.customers = customers;
        this.people = people;
        this.viewers = viewers;
        this.db = db;
    }

    @GetMapping("/customers/{id}/colleagues")
    String propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            Model model) {
        customers.get(viewer, id);
        String typed = Normal.text(q);
        List<Proposal> proposals =
                people.colleagues().stream()
                        .filter(one -> !one.id().equals(viewer.id()))
                        .filter(one -> (" " + Normal.text(one.name())).contains(" " + typed))
                        .limit(MOST)
                        .map(one -> new Proposal(one.id(), one.name(), sees(one, id)))
                        .toList();
        model.addAttribute("proposals", proposals);
        return "interaction/mention/proposals";
    }

    private boolean sees(Known colleague, UUID customer) {
        return viewers.of(colleague.id())
                .filter(theirs ->
                        db.fetchExists(
                                PROFILE,
                                PROFILE.ID.eq(customer),
                                VisibleCustomers.to(theirs, PROFILE)))
                .isPresent();
    }
}
