package org.rapportcrm.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Organization;
import org.rapportcrm.access.factor.RelyingParty;
import org.rapportcrm.access.guard.Entrance;
import org.rapportcrm.access.guard.OwnPath;
import org.rapportcrm.access.guard.WhileEnrolling;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.signin.SignInPage.Refusal;
import org.rapportcrm.access.throttle.TooManyFailures;
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
    private final Admitting admitting;
    private final Organization organization;
    private final Entrance entrance;
    private final RelyingParty party;
    private final SignInProviders providers;

    SignInPages(
            SigningIn signingIn,
            Admitting admitting,
            Organization organization,
            Entrance entrance,
            RelyingParty party,
            SignInProviders providers) {
        this.signingIn = signingIn;
        this.admitting = admitting;
        this.organization = organization;
        this.entrance = entrance;
        this.party = party;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    @Open(why = "where everybody comes in")
    ModelAndView ask(@RequestParam @Nullable String next, HttpServletRequest request) {
        if (CurrentSession.of(request).isPresent()) {
            return new ModelAndView("redirect:" + OwnPath.of(next));
        }
        return page("", OwnPath.of(next), request, null);
    }

    @PostMapping("/sign-in")
    @Open(why = "where everybody comes in")
    ModelAndView signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        String next = OwnPath.of(form.next());
        Attempt attempt =
                new Attempt(
                        form.typedEmail(),
                        form.typedPassword(),
                        Client.of(request),
                        SecretCookie.BROWSER.read(request));
        try {
            return signingIn
                    .signIn(attempt)
                    .map(user -> new ModelAndView(admitting.admit(user, next, request, response)))
                    .orElseGet(() ->
                            refused(
                                    form.typedEmail(),
                                    next,
                                    request,
                                    new Refusal("access.sign-in.wrong")));
        } catch (TooManyFailures tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
            ModelAndView page = refused(form.typedEmail(), next, request, Refusal.of(tooMany));
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
    }

    /**
     * Where signing in over a page ends: tells that page who is here, and the token for its forms.
     */
    @GetMapping("/sign-in/over")
    @SignedIn
    String back() {
        return "access/signin/back";
    }

    @PostMapping("/sign-out")
    @SignedIn
    @WhileEnrolling
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request, response);
        return "redirect:/sign-in";
    }

    ModelAndView refused(String email, String next, HttpServletRequest request, Refusal refusal) {
        ModelAndView page = page(email, next, request, refusal);
        page.setStatus(HttpStatus.UNAUTHORIZED);
        return page;
    }

    private ModelAndView page(
            String email, String next, HttpServletRequest request, @Nullable Refusal refusal) {
        return new ModelAndView(
                "access/signin/page",
                "page",
                new SignInPage(
                        organization.name(),
                        email,
                        next,
                        party.isReachedBy(request),
                        providers.all(),
                        refusal));
    }
}
