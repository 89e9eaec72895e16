package org.rapportcrm.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Organization;
import org.rapportcrm.access.guard.Entrance;
import org.rapportcrm.access.guard.OwnPath;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.signin.SignInPage.Refusal;
import org.rapportcrm.access.signin.SigningIn.Admission;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInPages {
    private final SigningIn signingIn;
    private final Organization organization;
    private final Entrance entrance;

    SignInPages(SigningIn signingIn, Organization organization, Entrance entrance) {
        this.signingIn = signingIn;
        this.organization = organization;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in")
    @Open(why = "where everybody comes in")
    ModelAndView ask(@RequestParam @Nullable String next, HttpServletRequest request) {
        if (CurrentSession.of(request).isPresent()) {
            return new ModelAndView("redirect:" + OwnPath.of(next));
        }
        return page("", OwnPath.of(next), null);
    }

    @PostMapping("/sign-in")
    @Open(why = "where everybody comes in")
    ModelAndView signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        String next = OwnPath.of(form.next());
        try {
            Optional<Admission> admission =
                    signingIn.signIn(
                            new Attempt(
                                    form.typedEmail(),
                                    form.typedPassword(),
                                    Client.of(request),
                                    SecretCookie.BROWSER.read(request)));
            return admission
                    .map(admitted -> goOn(admitted, next, request, response))
                    .orElseGet(() -> refused(form, next, new Refusal("access.sign-in.wrong")));
        } catch (TooManyFailures tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
            Refusal refusal = new Refusal(tooMany.messageKey(), tooMany.arguments().toArray());
            ModelAndView page = refused(form, next, refusal);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
    }

    /**
     * Where signing in over a page ends: tells that page who is here, and the token for its forms.
     */
    @GetMapping("/sign-in/back")
    @SignedIn
    String back() {
        return "access/signin/back";
    }

    @PostMapping("/sign-out")
    @SignedIn
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request, response);
        return "redirect:/sign-in";
    }

    private ModelAndView goOn(
            Admission admission,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        entrance.enter(admission.session(), request, response);
        SecretCookie.BROWSER.write(response, admission.browser());
        return new ModelAndView("redirect:" + next);
    }

    private ModelAndView refused(SignInForm form, String next, Refusal refusal) {
        ModelAndView page = page(form.typedEmail(), next, refusal);
        page.setStatus(HttpStatus.UNAUTHORIZED);
        return page;
    }

    private ModelAndView page(String email, String next, @Nullable Refusal refusal) {
        return new ModelAndView(
                "access/signin/page",
                "page",
                new SignInPage(organization.name(), email, next, refusal));
    }
}
