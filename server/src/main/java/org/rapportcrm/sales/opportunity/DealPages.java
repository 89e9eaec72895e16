package org.rapportcrm.sales.opportunity;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.record.plain.WritingRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.AmountTyped;
import org.rapportcrm.shared.Money;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done on the page of an opportunity: it moves on, products and people join and leave. */
@Controller
@Needs(kind = "opportunity", action = Action.WRITE)
class DealPages {
    private final OpportunityType type;
    private final WritingRecords writing;
    private final StandingRecords standing;
    private final Participants participants;

    DealPages(
            OpportunityType type,
            WritingRecords writing,
            StandingRecords standing,
            Participants participants) {
        this.type = type;
        this.writing = writing;
        this.standing = standing;
        this.participants = participants;
    }

    @PostMapping("/opportunities/{id}/stage")
    @Transactional
    public String move(
            @PathVariable UUID id,
            @RequestParam UUID stage,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        standing.lock(type, id, viewer, Action.WRITE);
        Draft draft = write(id, Map.of("stage", stage), viewer);
        say(draft, "sales.said.moved", words, redirect);
        return back(id);
    }

    @PostMapping("/opportunities/{id}/products")
    @Transactional
    public String addProduct(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "1") String quantity,
            @RequestParam(defaultValue = "") String price,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        standing.lock(type, id, viewer, Action.WRITE);
        Draft draft = write(id, Map.of("product", product), viewer);
        if (draft.value("product") instanceof UUID its && !draft.isRefused()) {
            boolean priced = viewer.writes(OpportunityType.KIND, "amount");
            participants.describe(
                    Author.of(viewer),
                    id,
                    its,
                    figure(quantity, words).orElse(BigDecimal.ONE),
                    priced ? figure(price, words).orElse(null) : null);
        }
        say(draft, "sales.said.added", words, redirect);
        return back(id);
    }

    @PostMapping("/opportunities/{id}/people")
    @Transactional
    public String addPerson(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = Participants.USUAL_ROLE) String role,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        standing.lock(type, id, viewer, Action.WRITE);
        Draft draft = write(id, Map.of("person", person), viewer);
        if (draft.value("person") instanceof UUID its && !draft.isRefused()) {
            participants.cast(
                    Author.of(viewer), id, its, Deal.isRole(role) ? role : Participants.USUAL_ROLE);
        }
        say(draft, "sales.said.added", words, redirect);
        return back(id);
    }

    @PostMapping("/opportunities/{id}/removal")
    @Transactional
    public String remove(@PathVariable UUID id, @RequestParam UUID named, Viewer viewer) {
        standing.lock(type, id, viewer, Action.WRITE);
        participants.drop(Author.of(viewer), id, named);
        return back(id);
    }

    private Draft write(UUID id, Map<String, Object> values, Viewer viewer) {
        Landing landing =
                new Landing(
                        Author.of(viewer), Origin.byHand(viewer), List.of(Row.edit(id, values)));
        return writing.write(type, landing).getFirst();
    }

    private static void say(Draft draft, String key, Words words, RedirectAttributes redirect) {
        Reason refused = draft.errors().values().stream().findFirst().orElse(null);
        redirect.addFlashAttribute(
                Toast.FLASH,
                refused == null
                        ? Toast.of(key)
                        : Toast.refusal("sales.said.refused", ReasonWords.text(refused, words)));
    }

    private static Optional<BigDecimal> figure(@Nullable String typed, Words words) {
        return AmountTyped.read(
                        typed == null ? "" : typed, words.locale(), Currency.getInstance("EUR"))
                .map(Money::amount);
    }

    private static String back(UUID id) {
        return "redirect:/opportunities/" + id;
    }
}
