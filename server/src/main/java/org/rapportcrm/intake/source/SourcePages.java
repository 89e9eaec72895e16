package org.rapportcrm.intake.source;

import jakarta.validation.Valid;
import java.util.UUID;
import org.rapportcrm.intake.SourceNameTaken;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SourcePages {
    private final Sources sources;
    private final SourceChoices choices;

    SourcePages(Sources sources, SourceChoices choices) {
        this.sources = sources;
        this.choices = choices;
    }

    @GetMapping("/sources")
    @Needs(kind = "source", action = Action.READ)
    ModelAndView list() {
        return new ModelAndView("intake/source/list", "sources", sources.all());
    }

    @GetMapping("/sources/{id}")
    @Needs(kind = "source", action = Action.ADMINISTER)
    ModelAndView edit(@PathVariable UUID id) {
        return page(id, SourceForm.of(sources.get(id)), FormErrors.none());
    }

    @PostMapping("/sources/{id}")
    @Needs(kind = "source", action = Action.ADMINISTER)
    ModelAndView save(
            @PathVariable UUID id,
            @Valid SourceForm form,
            BindingResult result,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        try {
            if (!result.hasErrors()) {
                sources.change(id, form.defaults(), Author.of(viewer));
                redirect.addFlashAttribute(
                        Toast.FLASH, Toast.of("intake.source.saved", form.name()));
                return new ModelAndView("redirect:/sources");
            }
        } catch (SourceNameTaken taken) {
            result.rejectValue("name", taken.messageKey(), new Object[] {form.name()}, null);
        }
        ModelAndView again = page(id, form, FormErrors.of(result, words));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(UUID id, SourceForm form, FormErrors errors) {
        return new ModelAndView(
                "intake/source/page", "page", new SourcePage(id, form, choices.all(), errors));
    }
}
