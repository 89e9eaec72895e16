package org.rapportcrm.desk.day;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.access.Snoozes;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.shared.WhenTyped;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each thing that is due asks for its own rights when something is done with it. */
@Controller
@SignedIn
class DayPages {
    private static final String ONE = "/day/{what}/{id:[0-9a-fA-F-]{36}}";
    private static final String HERE = "redirect:/day";

    private final Day day;
    private final Snoozes snoozes;
    private final NamesOf names;
    private final Clock clock;

    DayPages(Day day, Snoozes snoozes, NamesOf names, Clock clock) {
        this.day = day;
        this.snoozes = snoozes;
        this.names = names;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry dayPlace() {
        return new NavigationEntry(
                110, NavigationEntry.Group.DAY, "/day", "desk.day", "list-check", List.of());
    }

    @GetMapping("/day")
    String day(Viewer viewer, Words words, Model model) {
        model.addAttribute("page", day.page(viewer, words));
        return "desk/day/page";
    }

    /** How much is due, for the frame of every page. */
    @GetMapping("/day/count")
    String count(Viewer viewer, Words words, Model model) {
        model.addAttribute("count", day.count(viewer, words));
        return "desk/day/count";
    }

    @PostMapping(ONE + "/completion")
    String complete(
            @PathVariable String what,
            @PathVariable UUID id,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return said(day.kind(what, viewer).done(viewer, id, words), redirect);
    }

    @PostMapping(ONE + "/delay")
    String later(
            @PathVariable String what,
            @PathVariable UUID id,
            @RequestParam String until,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        LocalDateTime here = LocalDateTime.ofInstant(clock.instant(), viewer.zone());
        TypedTime typed =
                WhenTyped.ahead(until, here, viewer.locale())
                        .orElseThrow(() -> new TimeUnclear(until));
        return said(day.kind(what, viewer).later(viewer, id, typed, words), redirect);
    }

    @PostMapping(ONE + "/handover")
    String handOver(
            @PathVariable String what,
            @PathVariable UUID id,
            @RequestParam UUID colleague,
            Viewer viewer,
            RedirectAttributes redirect) {
        boolean works =
                names.offered("user", viewer).orElse(List.of()).stream()
                        .anyMatch(one -> one.id().equals(colleague));
        if (!works) {
            throw new RecordNotFound();
        }
        return said(day.kind(what, viewer).handOver(viewer, id, colleague), redirect);
    }

    @PostMapping("/day/waking")
    String wake(@RequestParam String kind, @RequestParam UUID id, Viewer viewer) {
        snoozes.wake(viewer, kind, id);
        return HERE;
    }

    private static String said(Toast toast, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.FLASH, toast);
        return HERE;
    }
}
