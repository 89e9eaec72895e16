package org.rapportcrm.access.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a team. */
@Controller
@Needs(kind = "department", action = Action.ADMINISTER)
class TeamStates {
    private static final String PLACE = "redirect:/settings/teams/";

    private final Teams teams;
    private final MergingTeams merging;

    TeamStates(Teams teams, MergingTeams merging) {
        this.merging = merging;
        this.teams = teams;
    }

    @PostMapping("/settings/teams/{id}/retirement")
    String retire(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        teams.retire(id, true, Author.of(viewer));
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("access.team.is-retired")
                        .undoneBy("/settings/teams/" + id + "/reopening"));
        return PLACE + id;
    }

    @PostMapping("/settings/teams/{id}/reopening")
    String reopen(@PathVariable UUID id, Viewer viewer) {
        teams.retire(id, false, Author.of(viewer));
        return PLACE + id;
    }

    @PostMapping("/settings/teams/{id}/merger")
    String merge(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID into,
            Viewer viewer,
            RedirectAttributes redirect) {
        merging.merge(id, into, Author.of(viewer));
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("access.team.is-merged")
                        .undoneBy("/settings/teams/" + id + "/separation"));
        return PLACE + into;
    }

    @PostMapping("/settings/teams/{id}/separation")
    String separate(@PathVariable UUID id, Viewer viewer) {
        merging.separate(id, Author.of(viewer));
        return PLACE + id;
    }
}
