package org.rapportcrm.access.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.access.NoticeKind;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@SignedIn
class QuietPages {
    private final Preferences preferences;
    private final List<NoticeKind> kinds;

    QuietPages(Preferences preferences, ObjectProvider<NoticeKind> kinds) {
        this.preferences = preferences;
        this.kinds =
                kinds.stream().sorted(java.util.Comparator.comparing(NoticeKind::order)).toList();
    }

    @GetMapping("/notices/preferences")
    ModelAndView page(Viewer viewer) {
        Quiet quiet = preferences.of(viewer.id());
        List<String> told =
                kinds.stream()
                        .map(NoticeKind::key)
                        .filter(key -> !quiet.muted().contains(key))
                        .toList();
        return page(new QuietForm(quiet.from(), quiet.to(), told), viewer, FormErrors.none());
    }

    @PostMapping("/notices/preferences")
    ModelAndView keep(
            QuietForm form,
            BindingResult result,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Map<String, String> errors = new HashMap<>();
        if (result.hasErrors() || (form.from() == null) != (form.to() == null)) {
            errors.put("to", words.text("access.error.quiet-hours"));
            ModelAndView again = page(form, viewer, new FormErrors(errors));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Set<String> muted =
                kinds.stream()
                        .map(NoticeKind::key)
                        .filter(key -> !form.told().contains(key))
                        .collect(Collectors.toSet());
        preferences.keep(viewer.id(), new Quiet(form.from(), form.to(), muted));
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.me.saved"));
        return new ModelAndView("redirect:/notices/preferences");
    }

    private ModelAndView page(QuietForm form, Viewer viewer, FormErrors errors) {
        return new ModelAndView(
                "access/notice/preferences",
                "page",
                new QuietPage(form, kinds, viewer.zone().getId(), errors));
    }
}
