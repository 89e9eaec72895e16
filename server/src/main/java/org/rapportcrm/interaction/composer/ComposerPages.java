package org.rapportcrm.interaction.composer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.ProfilePanel.Reading;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Questions;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.OpenCustomers;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = InteractionType.KEY, action = Action.WRITE)
class ComposerPages {
    private final OpenCustomers customers;
    private final RecordingContacts recording;
    private final Drafts drafts;
    private final ComposerPanel panel;
    private final ReadingForms forms;
    private final DSLContext db;
    private final Clock clock;

    ComposerPages(
            OpenCustomers customers,
            RecordingContacts recording,
            Drafts drafts,
            ComposerPanel panel,
            ReadingForms forms,
            DSLContext db,
            Clock clock) {
        this.customers = customers;
        this.recording = recording;
        this.drafts = drafts;
        this.panel = panel;
        this.forms = forms;
        this.db = db;
        this.clock = clock;
    }

    /** The composer alone, on one tab: where a button leads that no script answers. */
    @GetMapping("/customers/{id}/composer")
    ModelAndView open(
            @PathVariable UUID id, @RequestParam Map<String, String> asked, Viewer viewer) {
        ComposerForm wanted = ComposerForm.of(asked, viewer);
        Questions questions = new Questions();
        var reading = panel.prepare(questions, Visiting.of(viewer, questions));
        Worded<Composer> composer =
                read(reading, questions, new Visit(id, viewer, clock.instant()));
        return page(
                customers.get(viewer, id),
                words -> {
                    Composer kept = composer.in(words);
                    return kept.with(kept.form().turnedTo(wanted.tab(), wanted.get("to")));
                },
                HttpStatus.OK);
    }

    @PostMapping("/customers/{id}/interactions")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        var customer = customers.get(viewer, id);
        ReadForm read = forms.read(ComposerForm.of(sent, viewer), viewer);
        if (!read.problems().isEmpty()) {
            drafts.keep(viewer, id, read.form());
            Questions questions = new Questions();
            var reading = panel.prepare(questions, Visiting.of(viewer, questions), read);
            return page(
                    customer,
                    read(reading, questions, new Visit(id, viewer, clock.instant())),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<String> untold = recording.save(viewer, id, read);
        redirect.addFlashAttribute(
                Toast.FLASH,
                untold.isEmpty()
                        ? Toast.of("interaction.saved." + read.form().tab().key())
                        : Toast.of("interaction.untold", words.list(untold)));
        return new ModelAndView("redirect:/customers/" + id);
    }

    private Worded<Composer> read(
            Reading<Worded<Composer>> reading, Questions questions, Visit visit) {
        return reading.read(visit.ask(questions.prepare(db)), visit).orElseThrow();
    }

    private static ModelAndView page(
            CustomerName customer, Worded<Composer> composer, HttpStatus status) {
        return new ModelAndView(
                "interaction/composer/page",
                Map.of("customer", customer, "composer", composer),
                status);
    }

    @PostMapping("/customers/{id}/draft")
    ResponseEntity<Void> keep(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, Viewer viewer) {
        customers.get(viewer, id);
        drafts.keep(viewer, id, ComposerForm.of(sent, viewer));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/customers/{id}/draft/deletion")
    String discard(@PathVariable UUID id, @RequestParam Map<String, String> sent, Viewer viewer) {
        customers.get(viewer, id);
        drafts.close(viewer, id, ComposerForm.of(sent, viewer));
        return "redirect:/customers/" + id;
    }
}
