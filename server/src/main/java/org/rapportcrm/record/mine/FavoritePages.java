package org.rapportcrm.record.mine;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
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

    private final RecordTypes types;
    private final RecordReads reads;
    private final Favorites favorites;

    FavoritePages(RecordTypes types, RecordReads reads, Favorites favorites) {
        this.types = types;
        this.reads = reads;
        this.favorites = favorites;
    }

    @PostMapping(ONE)
    String mark(@PathVariable String kind, @PathVariable UUID id, Viewer viewer) {
        RecordType type = seen(kind, id, viewer);
        favorites.mark(viewer, kind, id);
        return page(type, id);
    }

    @PostMapping(ONE + "/removal")
    String unmark(@PathVariable String kind, @PathVariable UUID id, Viewer viewer) {
        RecordType type = seen(kind, id, viewer);
        favorites.unmark(viewer, kind, id);
        return page(type, id);
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

    private RecordType seen(String kind, UUID id, Viewer viewer) {
        return types.find(kind)
                .filter(type -> type.table().filter(table -> table.hasPages()).isPresent())
                .filter(type -> viewer.may(kind, Action.READ))
                .filter(type -> reads.byIds(type, List.of(id), List.of(), viewer).containsKey(id))
                .orElseThrow(RecordNotFound::new);
    }

    private static String page(RecordType type, UUID id) {
        return "redirect:" + type.table().orElseThrow().path(id);
    }
}
