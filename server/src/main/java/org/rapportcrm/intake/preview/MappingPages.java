package org.rapportcrm.intake.preview;

import jakarta.validation.Valid;
import java.util.UUID;
import org.rapportcrm.intake.run.DraftingImports;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.Kinds;
import org.rapportcrm.intake.run.StartingImports;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Needs(kind = "import", action = Action.WRITE)
class MappingPages {
    private final ImportStore imports;
    private final DraftingImports drafts;
    private final StartingImports starting;
    private final Kinds kinds;
    private final ShowingMappings showing;
    private final ShowingTrials trials;
    private final Meanings meanings;

    MappingPages(
            ImportStore imports,
            DraftingImports drafts,
            StartingImports starting,
            Kinds kinds,
            ShowingMappings showing,
            ShowingTrials trials,
            Meanings meanings) {
        this.imports = imports;
        this.drafts = drafts;
        this.starting = starting;
        this.kinds = kinds;
        this.showing = showing;
        this.trials = trials;
        this.meanings = meanings;
    }

    @GetMapping("/imports/{id}/mapping")
    ModelAndView mapping(@PathVariable UUID id, Viewer viewer, Words words) {
        Import draft = imports.get(id);
        return draft.state() == Import.State.DRAFT
                ? new ModelAndView(
                        "intake/preview/page", "page", showing.page(draft, viewer, words))
                : new ModelAndView("redirect:/imports/" + id);
    }

    @GetMapping("/imports/{id}/trial")
    ModelAndView attempt(@PathVariable UUID id, Viewer viewer, Words words) {
        return new ModelAndView("intake/preview/trial", "page", trials.page(id, viewer, words));
    }

    @PostMapping("/imports/{id}/form")
    String reform(@PathVariable UUID id, FileFormChoice form) {
        drafts.reform(id, form.choice(), form.kind());
        return back(id);
    }

    @PostMapping("/imports/{id}/mapping")
    String remap(@PathVariable UUID id, ColumnsForm form, Viewer viewer) {
        drafts.change(id, before -> kinds.changedBy(viewer, before, form.applied(before)));
        return back(id);
    }

    @PostMapping("/imports/{id}/remedy")
    String remedy(@PathVariable UUID id, @Valid Remedy remedy, Viewer viewer) {
        if (remedy.kind() == Remedy.Kind.SAME_AS) {
            meanings.remember(imports.get(id), remedy.what(), viewer);
        } else {
            drafts.change(id, remedy::applied);
        }
        return back(id);
    }

    @PostMapping("/imports/{id}/start")
    String start(@PathVariable UUID id, Viewer viewer) {
        starting.start(id, viewer);
        return "redirect:/imports/" + id;
    }

    private static String back(UUID id) {
        return "redirect:/imports/" + id + "/mapping";
    }
}
