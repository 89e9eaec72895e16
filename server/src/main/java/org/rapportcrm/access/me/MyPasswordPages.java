package org.rapportcrm.access.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.access.guard.Entrance;
import org.rapportcrm.access.password.ChoosingPasswords;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.access.signin.SigningIn;
import org.rapportcrm.access.token.KeepingTokens;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new password ends all sessions; whoever changes it goes on in a new one. */
@Controller
@SignedIn
class MyPasswordPages {
    private final MyPages pages;
    private final Profiles profiles;
    private final SigningIn signingIn;
    private final ChoosingPasswords choosing;
    private final Sessions sessions;
    private final Entrance entrance;
    private final KeepingTokens tokens;

    MyPasswordPages(
            MyPages pages,
            Profiles profiles,
            SigningIn signingIn,
            ChoosingPasswords choosing,
            Sessions sessions,
            Entrance entrance,
            KeepingTokens tokens) {
        this.pages = pages;
        this.profiles = profiles;
        this.signingIn = signingIn;
        this.choosing = choosing;
        this.sessions = sessions;
        this.entrance = entrance;
        this.tokens = tokens;
    }

    @PostMapping("/me/password")
    ModelAndView change(
            NewPasswordForm form,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormErrors errors = check(form, viewer, words, request);
        if (!errors.messages().isEmpty()) {
            ModelAndView again = pages.page(request, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        choosing.choose(form.password(), () -> {}, viewer::id);
        if (form.takesTokens()) {
            tokens.revokeAll(Author.of(viewer), viewer.id());
        }
        entrance.enter(sessions.start(viewer.id(), Client.of(request)), request, response);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.me.password-changed"));
        return new ModelAndView("redirect:/me");
    }

    private FormErrors check(
            NewPasswordForm form, Viewer viewer, Words words, HttpServletRequest request) {
        Optional<String> objection =
                choosing.objection(
                        form.password(), viewer.name(), profiles.of(viewer.id()).email());
        if (objection.isPresent()) {
            return new FormErrors(Map.of("password", words.text(objection.get())));
        }
        boolean confirmed =
                signingIn.confirms(
                        viewer.id(),
                        form.current(),
                        Client.of(request),
                        SecretCookie.BROWSER.read(request));
        return confirmed
                ? FormErrors.none()
                : new FormErrors(Map.of("current", words.text("access.me.password-wrong")));
    }
}
