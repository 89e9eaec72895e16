package org.rapportcrm.intake.preview;

import java.util.UUID;
import org.rapportcrm.intake.run.DraftingImports;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.SavedMappings;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mappings of a source that are saved, chosen and forgotten beside the one of a draft. */
@Controller
@Needs(kind = "import", action = Action.WRITE)
class SavedMappingPages {
    private static final int LONGEST_NAME = 100;

    private final ImportStore imports;
    private final DraftingImports drafts;
    private final SavedMappings saved;

    SavedMappingPages(ImportStore imports, DraftingImports drafts, SavedMappings saved) {
        this.imports = imports;
        this.drafts = drafts;
        this.saved = saved;
    }

    /** A blank name saves nothing. */
    @PostMapping("/imports/{id}/saved")
    String save(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        Import draft = imports.get(id);
        String called = name.strip();
        if (!called.isEmpty()) {
            saved.save(
                    draft,
                    called.substring(0, Math.min(called.length(), LONGEST_NAME)),
                    viewer.id());
        }
        return back(id);
    }

    @PostMapping("/imports/{id}/saved/choice")
    String choose(@PathVariable UUID id, @RequestParam UUID mapping) {
        Import draft = imports.get(id);
        drafts.change(id, _ -> saved.choose(draft, mapping));
        return back(id);
    }

    @PostMapping("/imports/{id}/saved/removal")
    String forget(@PathVariable UUID id, @RequestParam UUID mapping) {
        saved.forget(imports.get(id), mapping);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/imports/" + id + "/mapping";
    }
}
