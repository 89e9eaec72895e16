package org.rapportcrm.interaction.mention;

import static org.jooq.impl.DSL.falseCondition;
import static org.rapportcrm.customer.view.Tables.PROFILE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
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
    private final Onlookers onlookers;

    MentionPages(OpenCustomers customers, NamedPeople people, Onlookers onlookers) {
        this.customers = customers;
        this.people = people;
        this.onlookers = onlookers;
    }

    @GetMapping("/customers/{id}/colleagues")
    String propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            Model model) {
        customers.get(viewer, id);
        String typed = Normal.text(q);
        List<Known> fitting =
                people.everybody().stream()
                        .filter(one -> !one.id().equals(viewer.id()))
                        .filter(one -> (" " + Normal.text(one.name())).contains(" " + typed))
                        .limit(MOST)
                        .toList();
        Set<UUID> seeing = onlookers.of(fitting, PROFILE, id, MentionPages::seen);
        model.addAttribute(
                "proposals",
                fitting.stream()
                        .map(one -> new Proposal(one.id(), one.name(), seeing.contains(one.id())))
                        .toList());
        return "interaction/mention/proposals";
    }

    private static Condition seen(Viewer theirs) {
        return theirs.may(InteractionType.KEY, Action.READ)
                ? VisibleCustomers.to(theirs, PROFILE)
                : falseCondition();
    }
}
