package org.rapportcrm.record.api;

import java.util.Map;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The description for programs, and the page made of the same for people. */
@Controller
@SignedIn
class OpenApiResource {
    private final OpenApi api;

    OpenApiResource(OpenApi api) {
        this.api = api;
    }

    @GetMapping("/api/v1/openapi.json")
    @ResponseBody
    Map<String, Object> document(Viewer viewer, Words words) {
        return api.document(viewer, words);
    }

    @GetMapping("/api/docs")
    String page(Viewer viewer, Words words, Model model) {
        model.addAttribute("page", api.page(viewer, words));
        return "record/api/docs";
    }
}
