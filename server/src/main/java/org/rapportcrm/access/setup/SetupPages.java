package org.rapportcrm.access.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.rapportcrm.access.guard.Entrance;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Open(why = "there is no user yet; the token from the log is the key")
class SetupPages {
    private final SettingUp settingUp;
    private final Sessions sessions;
    private final Entrance entrance;

    SetupPages(SettingUp settingUp, Sessions sessions, Entrance entrance) {
        this.settingUp = settingUp;
        this.sessions = sessions;
        this.entrance = entrance;
    }

    @GetMapping("/setup/{token}")
    ModelAndView ask(@PathVariable String token) {
        settingUp.mustBeOpen(new Secret(token));
        return page(token, SetupForm.empty(), FormErrors.none());
    }

    @PostMapping("/setup/{token}")
    ModelAndView setUp(
            @PathVariable String token,
            @Valid SetupForm form,
            BindingResult result,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret link = new Secret(token);
        settingUp.mustBeOpen(link);
        settingUp.objection(form).ifPresent(key -> result.rejectValue("password", key));
        if (result.hasErrors()) {
            ModelAndView again = page(token, form, FormErrors.of(result, words));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        UUID administrator = settingUp.setUp(link, form, words.locale());
        entrance.enter(sessions.start(administrator, Client.of(request)), request, response);
        return new ModelAndView("redirect:/");
    }

    private static ModelAndView page(String token, SetupForm form, FormErrors errors) {
        return new ModelAndView(
                "access/setup/page", "page", new SetupPage("/setup/" + token, form, errors));
    }
}
