package org.rapportcrm.desk.palette;

import org.rapportcrm.desk.palette.Palettes.Asked;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.CommandSource.Here;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@SignedIn
class PalettePages {
    private static final int LONGEST = 200;

    private final Palettes palettes;

    PalettePages(Palettes palettes) {
        this.palettes = palettes;
    }

    /** What fits, to be shown in the box that is open on a page. */
    @GetMapping("/palette")
    String fitting(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "0") int chosen,
            Viewer viewer,
            Words words,
            Model model) {
        String typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        model.addAttribute(
                "page",
                palettes.of(new Asked(Sought.of(typed), new Here(at, chosen), viewer, words)));
        return "desk/palette/hits";
    }
}
