package org.rapportcrm.record.mine;

import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Marks records that somebody sees as their favorites. */
@Controller
@SignedIn
class FavoritePages {
    private static final String ONE = "/favorites/{kind}/{id:[0-9a-fA-F-]{36}}";

    private final InSight inSight;
    private final Favorites favorites;

    FavoritePages(InSight inSight, Favorites favorites) {
        this.inSight = inSight;
        this.favorites = favorites;
    }

    @PostMapping(ONE)
    String mark(@PathVariable String kind, @PathVariable UUID id, Viewer viewer) {
        String path = seen(kind, id, viewer);
        favorites.mark(viewer, kind, id);
        return "redirect:" + path;
    }

    /** Also of what is seen no more: a favorite is its user's own. */
    @PostMapping(ONE + "/removal")
    String unmark(@PathVariable String kind, @PathVariable UUID id, Viewer viewer) {
        Optional<String> path = inSight.path(kind, id, viewer);
        if (!favorites.unmark(viewer, kind, id) && path.isEmpty()) {
            throw new RecordNotFound();
        }
        return "redirect:" + path.orElse("/");
    }

    @PostMapping(ONE + "/place")
    String move(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam String step,
            Viewer viewer) {
        seen(kind, id, viewer);
        favorites.move(viewer, kind, id, step.equals("up"));
        return "redirect:/";
    }

    private String seen(String kind, UUID id, Viewer viewer) {
        return inSight.path(kind, id, viewer).orElseThrow(RecordNotFound::new);
    }
}
