package org.rapportcrm.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.access.factor.Ceremony;
import org.rapportcrm.access.factor.Passkeys;
import org.rapportcrm.access.factor.RelyingParty;
import org.rapportcrm.access.factor.SecondFactors;
import org.rapportcrm.access.guard.OwnPath;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.signin.SignInPage.Refusal;
import org.rapportcrm.access.throttle.TooManyFailures;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.web.Open;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Open(why = "nobody is signed in between password and second factor; the cookie says whose is due")
class SecondFactorPages {
    private final HalfSignIns halves;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final RelyingParty party;
    private final Viewers viewers;
    private final Admitting admitting;

    SecondFactorPages(
            HalfSignIns halves,
            SecondFactors factors,
            Passkeys passkeys,
            RelyingParty party,
            Viewers viewers,
            Admitting admitting) {
        this.halves = halves;
        this.factors = factors;
        this.passkeys = passkeys;
        this.party = party;
        this.viewers = viewers;
        this.admitting = admitting;
    }

    @GetMapping("/sign-in/second-factor")
    ModelAndView ask(@RequestParam @Nullable String next, HttpServletRequest request) {
        return due(request)
                .map(user -> page(user, OwnPath.of(next), request, null))
                .orElseGet(() -> new ModelAndView("redirect:/sign-in"));
    }

    @PostMapping("/sign-in/second-factor/options")
    @ResponseBody
    Map<String, Object> options(HttpServletRequest request) {
        UUID user = due(request).orElseThrow(HalfSignInOver::new);
        return passkeys.request(half(request).orElseThrow(), Ceremony.SECOND_FACTOR, user);
    }

    @PostMapping("/sign-in/second-factor")
    ModelAndView prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID user = due(request).orElse(null);
        if (user == null) {
            return new ModelAndView("redirect:/sign-in");
        }
        Secret half = half(request).orElseThrow();
        try {
            boolean proven =
                    passkey.isEmpty()
                            ? factors.accepts(
                                    viewers.of(user).orElseThrow(HalfSignInOver::new),
                                    code,
                                    Client.of(request))
                            : passkeys.whose(half, Ceremony.SECOND_FACTOR, passkey)
                                    .filter(user::equals)
                                    .isPresent();
            if (proven && halves.finish(half)) {
                SecretCookie.HALF_SIGN_IN.clear(response);
                return new ModelAndView(admitting.enter(user, OwnPath.of(next), request, response));
            }
            ModelAndView again =
                    page(user, OwnPath.of(next), request, new Refusal("access.factor.wrong"));
            again.setStatus(HttpStatus.UNAUTHORIZED);
            return again;
        } catch (TooManyFailures tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
            ModelAndView again = page(user, OwnPath.of(next), request, Refusal.of(tooMany));
            again.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return again;
        }
    }

    private Optional<UUID> due(HttpServletRequest request) {
        return half(request).flatMap(halves::user);
    }

    private static Optional<Secret> half(HttpServletRequest request) {
        return SecretCookie.HALF_SIGN_IN.read(request);
    }

    private ModelAndView page(
            UUID user, String next, HttpServletRequest request, @Nullable Refusal refusal) {
        boolean passkey = party.isReachedBy(request) && factors.hasPasskey(user);
        return new ModelAndView(
                "access/signin/second-factor",
                "page",
                new SecondFactorPage(next, passkey, refusal));
    }
}
