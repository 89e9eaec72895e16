package org.rapportcrm.interaction.timeline;

import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Questions;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.OpenCustomers;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Needs(kind = InteractionType.KEY, action = Action.READ)
class TimelinePages {
    private final OpenCustomers customers;
    private final TimelinePanel panel;
    private final DSLContext db;
    private final Clock clock;

    TimelinePages(OpenCustomers customers, TimelinePanel panel, DSLContext db, Clock clock) {
        this.customers = customers;
        this.panel = panel;
        this.db = db;
        this.clock = clock;
    }

    /** The timeline alone, to narrow it and to walk it without JavaScript. */
    @GetMapping("/customers/{id}/timeline")
    String timeline(
            @PathVariable UUID id,
            @RequestParam @Nullable String show,
            @RequestParam @Nullable UUID department,
            @RequestParam @Nullable String after,
            Viewer viewer,
            Model model) {
        model.addAttribute("customer", customers.get(viewer, id));
        TimelineQuery.Key key = TimelineQuery.Key.parse(after);
        model.addAttribute("timeline", read(id, viewer, new TimelineQuery(show, department, key)));
        return "interaction/timeline/page";
    }

    /** The entries that follow, to be put behind those that are shown. */
    @GetMapping("/customers/{id}/timeline/entries")
    String entries(
            @PathVariable UUID id,
            @RequestParam @Nullable String show,
            @RequestParam @Nullable UUID department,
            @RequestParam String after,
            Viewer viewer,
            Model model) {
        customers.get(viewer, id);
        TimelineQuery.Key key = TimelineQuery.Key.parse(after);
        model.addAttribute("panel", read(id, viewer, new TimelineQuery(show, department, key)));
        return "interaction/timeline/more";
    }

    private Worded<ShownTimeline> read(UUID customer, Viewer viewer, TimelineQuery query) {
        Questions questions = new Questions();
        var reading = panel.prepare(questions, Visiting.of(viewer, questions), query);
        Visit visit = new Visit(customer, viewer, clock.instant());
        return reading.read(visit.ask(questions.prepare(db)), visit).orElseThrow();
    }
}
