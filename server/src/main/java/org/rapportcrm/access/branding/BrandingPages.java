package org.rapportcrm.access.branding;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = "branding", action = Action.ADMINISTER)
class BrandingPages {
    private static final String PLACE = "/settings/branding";

    private final Branding branding;

    BrandingPages(Branding branding) {
        this.branding = branding;
    }

    @GetMapping(PLACE)
    ModelAndView page() {
        return page(FormErrors.none());
    }

    @PostMapping(PLACE)
    ModelAndView change(
            @Valid BrandingForm form,
            BindingResult result,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Optional<Color> color = Color.read(form.accent());
        if (color.isEmpty() && !form.accent().isEmpty()) {
            result.rejectValue("accent", "access.error.color");
        }
        if (result.hasErrors()) {
            return refused(form, FormErrors.of(result, words));
        }
        branding.change(form.name(), color.orElse(null), Author.of(viewer));
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.branding.saved"));
        return new ModelAndView("redirect:" + PLACE);
    }

    @PostMapping(PLACE + "/logo")
    ModelAndView show(
            @RequestParam @Nullable MultipartFile file,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new LogoRefused("access.error.file-missing");
            }
            Optional<String> before = branding.show(file.getBytes(), Author.of(viewer));
            return shown("access.branding.logo-shown", before, redirect);
        } catch (LogoRefused refused) {
            Map<String, String> errors = Map.of("file", words.text(refused.messageKey()));
            return refused(form(branding.kept()), new FormErrors(errors));
        }
    }

    /** Shows one that was shown before, or none. */
    @PostMapping(PLACE + "/logo/choice")
    ModelAndView show(
            @RequestParam(defaultValue = "") String hash,
            Viewer viewer,
            RedirectAttributes redirect) {
        Optional<String> before = branding.show(hash.isEmpty() ? null : hash, Author.of(viewer));
        return shown("access.branding.logo-changed", before, redirect);
    }

    private static ModelAndView shown(
            String key, Optional<String> before, RedirectAttributes redirect) {
        String undo = PLACE + "/logo/choice" + before.map(it -> "?hash=" + it).orElse("");
        redirect.addFlashAttribute(Toast.FLASH, Toast.of(key).undoneBy(undo));
        return new ModelAndView("redirect:" + PLACE);
    }

    private ModelAndView refused(BrandingForm form, FormErrors errors) {
        ModelAndView page = page(form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(FormErrors errors) {
        return page(form(branding.kept()), errors);
    }

    private ModelAndView page(BrandingForm form, FormErrors errors) {
        Branding.Kept kept = branding.kept();
        String accent = kept.accent();
        return new ModelAndView(
                "access/branding/page",
                "page",
                new BrandingPage(
                        form,
                        OurBrand.of(kept),
                        accent == null ? null : Accent.of(Color.of(accent)),
                        errors));
    }

    private static BrandingForm form(Branding.Kept kept) {
        return new BrandingForm(kept.name(), Objects.requireNonNullElse(kept.accent(), ""));
    }
}
