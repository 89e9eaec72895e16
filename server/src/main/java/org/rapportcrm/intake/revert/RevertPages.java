package org.rapportcrm.intake.revert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapportcrm.intake.revert.RevertStore.Left;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.record.TakingImportBack;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Fresh;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way back of a whole import. */
@Controller
class RevertPages {
    private static final int ROWS = 100;
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final StartingReverts starting;
    private final RevertStore reverts;
    private final ImportStore imports;
    private final List<TakingImportBack> takers;

    RevertPages(
            StartingReverts starting,
            RevertStore reverts,
            ImportStore imports,
            List<TakingImportBack> takers) {
        this.starting = starting;
        this.reverts = reverts;
        this.imports = imports;
        this.takers = takers;
    }

    @PostMapping("/imports/{id}/revert")
    @Needs(kind = "import", action = Action.WRITE)
    @Fresh
    String revert(@PathVariable UUID id, Viewer viewer) {
        starting.start(id, viewer);
        return "redirect:/imports/" + id;
    }

    @GetMapping("/imports/{id}/left")
    @Needs(kind = "import", action = Action.READ)
    ModelAndView left(
            @PathVariable UUID id,
            @RequestParam(defaultValue = FIRST) UUID after,
            Viewer viewer,
            Words words) {
        Import taken = imports.get(id);
        List<Left> found = reverts.left(id, after, ROWS + 1);
        List<Left> shown = found.stream().limit(ROWS).toList();
        Map<UUID, TakingImportBack.Place> places = places(viewer, shown);
        List<LeftPage.Row> rows = shown.stream().map(left -> row(left, places, words)).toList();
        UUID last = shown.isEmpty() ? after : shown.getLast().recordId();
        return new ModelAndView(
                "intake/revert/left",
                "page",
                new LeftPage(id, taken.name(), rows, found.size() > ROWS, last));
    }

    /** Of the records, and of the customers on whom they hang. */
    private Map<UUID, TakingImportBack.Place> places(Viewer viewer, List<Left> shown) {
        List<UUID> ids =
                shown.stream()
                        .flatMap(left ->
                                left.customer() == null
                                        ? Stream.of(left.recordId())
                                        : Stream.of(left.recordId(), left.customer()))
                        .distinct()
                        .toList();
        Map<UUID, TakingImportBack.Place> places = new HashMap<>();
        takers.forEach(taker -> places.putAll(taker.places(viewer, ids)));
        return places;
    }

    private static LeftPage.Row row(
            Left left, Map<UUID, TakingImportBack.Place> places, Words words) {
        TakingImportBack.Place place = places.get(left.recordId());
        if (place == null && left.customer() != null) {
            place = places.get(left.customer());
        }
        String kind = LeftPage.kind(left.recordType(), words);
        return place == null
                ? new LeftPage.Row(kind, words.text("intake.left.hidden"), "")
                : new LeftPage.Row(kind, place.name(), place.path());
    }
}
