package org.rapportcrm.identity.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.identity.pair.Pair;
import org.rapportcrm.identity.pair.Pairs;
import org.rapportcrm.identity.pair.ReachedPairs;
import org.rapportcrm.record.NamedRecords.Named;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of customers who may be one: decided, the next is there at once. */
@Controller
class ReviewPages {
    private static final String ONE = "/duplicates/{id:[0-9a-fA-F-]{36}}";

    private final ShowingReview showing;
    private final Deciding deciding;
    private final TakingBack takingBack;
    private final Pairs pairs;
    private final NamesOf names;

    ReviewPages(
            ShowingReview showing,
            Deciding deciding,
            TakingBack takingBack,
            Pairs pairs,
            NamesOf names) {
        this.takingBack = takingBack;
        this.showing = showing;
        this.deciding = deciding;
        this.pairs = pairs;
        this.names = names;
    }

    /**
     * What is said, and where.
     *
     * @param pair further ones beside that of the path
     */
    record Said(@Nullable List<UUID> pair, @Nullable String part) {
        Set<UUID> with(UUID id) {
            Set<UUID> all = new LinkedHashSet<>(pair == null ? List.of() : pair);
            all.add(id);
            return all;
        }
    }

    @GetMapping("/duplicates")
    @Needs(kind = ReachedPairs.KIND, action = Action.READ)
    ModelAndView next(@RequestParam(defaultValue = "") String part, Viewer viewer, Words words) {
        return new ModelAndView(
                "identity/review/page", "page", showing.next(Parts.key(part), viewer, words));
    }

    @GetMapping(ONE)
    @Needs(kind = ReachedPairs.KIND, action = Action.READ)
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            Viewer viewer,
            Words words) {
        Pair pair = pairs.get(id, viewer, Action.READ);
        return pair.isOpen()
                ? new ModelAndView(
                        "identity/review/page",
                        "page",
                        showing.one(Parts.key(part), pair, viewer, words))
                : new ModelAndView("redirect:/duplicates/decided");
    }

    @PostMapping(ONE + "/merge")
    @Needs(kind = ReachedPairs.KIND, action = Action.WRITE)
    String same(@PathVariable UUID id, Said said, Viewer viewer, RedirectAttributes redirect) {
        return decide(Verdict.SAME, id, said, viewer, redirect);
    }

    @PostMapping(ONE + "/difference")
    @Needs(kind = ReachedPairs.KIND, action = Action.WRITE)
    String different(@PathVariable UUID id, Said said, Viewer viewer, RedirectAttributes redirect) {
        return decide(Verdict.DIFFERENT, id, said, viewer, redirect);
    }

    @PostMapping(ONE + "/household")
    @Needs(kind = ReachedPairs.KIND, action = Action.WRITE)
    String household(@PathVariable UUID id, Said said, Viewer viewer, RedirectAttributes redirect) {
        return decide(Verdict.HOUSEHOLD, id, said, viewer, redirect);
    }

    @PostMapping(ONE + "/delay")
    @Needs(kind = ReachedPairs.KIND, action = Action.WRITE)
    String later(@PathVariable UUID id, Said said, Viewer viewer, RedirectAttributes redirect) {
        return decide(Verdict.LATER, id, said, viewer, redirect);
    }

    @PostMapping(ONE + "/team")
    @Needs(kind = ReachedPairs.KIND, action = Action.WRITE)
    String assign(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID team,
            Said said,
            Viewer viewer,
            RedirectAttributes redirect) {
        List<Named> teams = names.offered("team", viewer).orElse(List.of());
        if (team != null && teams.stream().noneMatch(one -> one.id().equals(team))) {
            throw new RecordNotFound();
        }
        deciding.assign(said.with(id), team, viewer);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("identity.said.assigned"));
        return back(said);
    }

    @PostMapping(ONE + "/reopening")
    @Needs(kind = ReachedPairs.KIND, action = Action.WRITE)
    String takeBack(@PathVariable UUID id, Said said, Viewer viewer, RedirectAttributes redirect) {
        takingBack.takeBack(said.with(id), viewer);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("identity.said.taken-back"));
        return "redirect:/duplicates/" + id + "?part=" + part(said);
    }

    @PostMapping(ONE + "/parting")
    @Needs(kind = ReachedPairs.KIND, action = Action.WRITE)
    String part(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        takingBack.part(id, viewer);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("identity.said.parted"));
        return "redirect:/duplicates/decided";
    }

    private String decide(
            Verdict verdict, UUID id, Said said, Viewer viewer, RedirectAttributes redirect) {
        deciding.decide(verdict, said.with(id), viewer);
        String others =
                said.with(id).stream()
                        .filter(other -> !other.equals(id))
                        .map(other -> "&pair=" + other)
                        .collect(Collectors.joining());
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of(verdict.textKey())
                        .undoneBy("/duplicates/" + id + "/reopening?part=" + part(said) + others));
        return back(said);
    }

    private static String back(Said said) {
        return "redirect:/duplicates?part=" + part(said);
    }

    private static String part(Said said) {
        return Parts.key(said.part() == null ? "" : said.part());
    }
}
