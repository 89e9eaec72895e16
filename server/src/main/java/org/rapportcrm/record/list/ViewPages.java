package org.rapportcrm.record.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.list.View.Sharing;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what a list shows as a view, for oneself or for others. */
@NeedsOwnKind(Action.READ)
class ViewPages implements OfKind {
    private static final int LONGEST = 60;

    private final RecordType type;
    private final ListingRecords listing;
    private final Views views;
    private final OpeningViews openings;

    ViewPages(RecordType type, ListingRecords listing, Views views, OpeningViews openings) {
        this.type = type;
        this.listing = listing;
        this.views = views;
        this.openings = openings;
    }

    @Override
    public String kind() {
        return type.key();
    }

    /**
     * @param query path of the list as it is shown
     * @param team with whom it is shared, where that is a team of the viewer
     */
    String save(
            @RequestParam String query,
            @RequestParam String name,
            @RequestParam(defaultValue = "private") String sharing,
            @RequestParam @Nullable UUID team,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Asked asked = listing.asked(type, ListQuery.at(query), viewer, words);
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST) {
            redirect.addFlashAttribute(
                    Toast.FLASH, Toast.of("record.view.bad-name", String.valueOf(LONGEST)));
            return "redirect:" + query(query);
        }
        boolean ofTeam = sharing.equals("team") && team != null && viewer.teams().contains(team);
        Sharing with = ofTeam ? Sharing.TEAM : sharing(sharing);
        View saved = views.save(type, called, with, ofTeam ? team : null, asked.settings(), viewer);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("record.view.saved", called));
        return "redirect:/" + type.plural() + "?view=" + saved.key();
    }

    String change(
            @PathVariable UUID id,
            @RequestParam String query,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Asked asked = listing.asked(type, ListQuery.at(query), viewer, words);
        views.change(type, id, asked.settings(), viewer);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("record.view.changed"));
        return "redirect:/" + type.plural() + "?view=" + id;
    }

    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        views.delete(type, id, viewer);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("record.view.deleted"));
        return "redirect:/" + type.plural();
    }

    /** What the viewer opens the list with from now on. */
    String open(
            @RequestParam String view, Viewer viewer, Words words, RedirectAttributes redirect) {
        openings.choose(asked(view, viewer, words));
        return opening(view, Toast.of("record.view.opening-changed"), redirect);
    }

    /** What whoever has the role opens the list with. */
    String openForRole(
            @RequestParam String view,
            @RequestParam UUID role,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        boolean done = openings.choose(asked(view, viewer, words), role);
        return opening(
                view,
                done
                        ? Toast.of("record.view.opening-changed")
                        : Toast.refusal("record.view.not-for-role"),
                redirect);
    }

    private Asked asked(String view, Viewer viewer, Words words) {
        Asked asked = listing.asked(type, ListQuery.of(Map.of("view", view)), viewer, words);
        if (!asked.view().key().equals(view)) {
            throw new RecordNotFound();
        }
        return asked;
    }

    private String opening(String view, Toast toast, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.FLASH, toast);
        redirect.addAttribute("view", view);
        return "redirect:/" + type.plural();
    }

    /** A team that is none of the viewer's shares nothing. */
    private static Sharing sharing(String key) {
        return Arrays.stream(Sharing.values())
                .filter(one -> one != Sharing.TEAM)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElse(Sharing.PRIVATE);
    }

    /** Back to the list, wherever the text came from. */
    private String query(String query) {
        return ListQuery.at(query).path("/" + type.plural());
    }
}
