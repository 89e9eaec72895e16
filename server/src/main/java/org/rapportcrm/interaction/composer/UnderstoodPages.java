package org.rapportcrm.interaction.composer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Organization;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.people.NamedPeople;
import org.rapportcrm.interaction.sight.OpenCustomers;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.AmountTyped;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.shared.WhenTyped;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows back what is typed into a field is taken for, and proposes names. */
@Controller
@Needs(kind = InteractionType.KEY, action = Action.WRITE)
class UnderstoodPages {
    private final OpenCustomers customers;
    private final NamedPeople people;
    private final Organization organization;
    private final Clock clock;

    UnderstoodPages(
            OpenCustomers customers, NamedPeople people, Organization organization, Clock clock) {
        this.customers = customers;
        this.people = people;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping("/when/{direction:ahead|past}")
    String when(
            @PathVariable String direction,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Words words,
            Model model) {
        String text = only(typed);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), viewer.zone());
        Optional<TypedTime> understood =
                direction.equals("past")
                        ? WhenTyped.past(text, now, viewer.locale())
                        : WhenTyped.ahead(text, now, viewer.locale());
        return show(text, understood.map(it -> shown(it, words)).orElse(null), "when", model);
    }

    @GetMapping("/amount")
    String amount(
            @RequestParam Map<String, String> typed, Viewer viewer, Words words, Model model) {
        String text = only(typed);
        String understood =
                AmountTyped.read(text, viewer.locale(), organization.currency())
                        .map(words::money)
                        .orElse(null);
        return show(text, understood, "cost", model);
    }

    /** Names that can be chosen as those who took part. */
    @GetMapping("/customers/{id}/people")
    String people(@PathVariable UUID id, Viewer viewer, Model model) {
        customers.get(viewer, id);
        model.addAttribute("ours", people.colleagues());
        model.addAttribute("theirs", people.related(viewer, id));
        return "interaction/composer/people";
    }

    private static String only(Map<String, String> typed) {
        return typed.values().stream().findFirst().orElse("");
    }

    private static String show(String text, @Nullable String understood, String what, Model model) {
        String otherwise = text.isBlank() ? null : "interaction.not-understood." + what;
        model.addAttribute("understood", understood);
        model.addAttribute("otherwise", otherwise);
        return "interaction/composer/understood";
    }

    private static String shown(TypedTime typed, Words words) {
        Instant at = typed.at(words.zone(), LocalTime.NOON);
        String weekday = DateTimeFormatter.ofPattern("EEE", words.locale()).format(typed.date());
        String day = weekday + ", " + words.date(typed.date());
        return typed.isWholeDay() ? day : day + ", " + words.time(at);
    }
}
