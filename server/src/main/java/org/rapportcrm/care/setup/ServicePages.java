package org.rapportcrm.care.setup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.read.NamesOf;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators set up how we serve customers. */
@Controller
@Needs(kind = "queue", action = Action.ADMINISTER)
class ServicePages {
    private static final String PATH = "/settings/service";

    private final Queues queues;
    private final Statuses statuses;
    private final ChangingQueues changingQueues;
    private final ChangingStatuses changingStatuses;
    private final NamesOf names;

    ServicePages(
            Queues queues,
            Statuses statuses,
            ChangingQueues changingQueues,
            ChangingStatuses changingStatuses,
            NamesOf names) {
        this.queues = queues;
        this.statuses = statuses;
        this.changingQueues = changingQueues;
        this.changingStatuses = changingStatuses;
        this.names = names;
    }

    /** One of us and where they are, who changes something. */
    private record Change(Viewer viewer, Words words, RedirectAttributes redirect) {}

    @GetMapping(PATH)
    ModelAndView show(Viewer viewer) {
        return page(viewer, null);
    }

    @PostMapping("/settings/queues")
    ModelAndView addQueue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable UUID team,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return saved(
                () -> changingQueues.add(name.strip(), team, Author.of(viewer)),
                new Change(viewer, words, redirect));
    }

    @PostMapping("/settings/queues/{id}")
    ModelAndView changeQueue(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(defaultValue = "1") int place,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return saved(
                () -> changingQueues.change(id, name.strip(), team, place, Author.of(viewer)),
                new Change(viewer, words, redirect));
    }

    @PostMapping("/settings/queues/{id}/deletion")
    ModelAndView deleteQueue(
            @PathVariable UUID id, Viewer viewer, Words words, RedirectAttributes redirect) {
        return saved(
                () -> changingQueues.delete(id, Author.of(viewer)),
                new Change(viewer, words, redirect));
    }

    @PostMapping("/settings/statuses")
    ModelAndView addStatus(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String state,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return saved(
                () -> changingStatuses.add(name.strip(), state, Author.of(viewer)),
                new Change(viewer, words, redirect));
    }

    @PostMapping("/settings/statuses/{id}")
    ModelAndView changeStatus(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int place,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return saved(
                () -> changingStatuses.change(id, name.strip(), state, place, Author.of(viewer)),
                new Change(viewer, words, redirect));
    }

    @PostMapping("/settings/statuses/{id}/deletion")
    ModelAndView deleteStatus(
            @PathVariable UUID id, Viewer viewer, Words words, RedirectAttributes redirect) {
        return saved(
                () -> changingStatuses.delete(id, Author.of(viewer)),
                new Change(viewer, words, redirect));
    }

    private ModelAndView saved(Runnable changing, Change change) {
        try {
            changing.run();
            change.redirect().addFlashAttribute(Toast.FLASH, Toast.of("care.setup.saved"));
            return new ModelAndView("redirect:" + PATH);
        } catch (NotSaved wrong) {
            ModelAndView page = page(change.viewer(), change.words().text(wrong.messageKey()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Viewer viewer, @Nullable String wrong) {
        return new ModelAndView(
                "care/setup/page",
                "page",
                new ServicePage(
                        queues.all().queues(),
                        statuses.all().statuses(),
                        names.offered("team", viewer).orElse(List.of()),
                        wrong));
    }
}
