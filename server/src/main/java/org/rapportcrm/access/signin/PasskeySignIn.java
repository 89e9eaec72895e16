package org.rapportcrm.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.factor.Ceremony;
import org.rapportcrm.access.factor.Passkeys;
import org.rapportcrm.access.guard.OwnPath;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.signin.SignInPage.Refusal;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.web.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** A passkey whose user was verified is two factors at once: the thing, and a finger or number. */
@Controller
@Open(why = "where everybody comes in")
class PasskeySignIn {
    private final Passkeys passkeys;
    private final Admitting admitting;
    private final SignInPages pages;

    PasskeySignIn(Passkeys passkeys, Admitting admitting, SignInPages pages) {
        this.passkeys = passkeys;
        this.admitting = admitting;
        this.pages = pages;
    }

    @PostMapping("/sign-in/passkey/options")
    @ResponseBody
    Map<String, Object> options(HttpServletRequest request, HttpServletResponse response) {
        Secret bearer = SecretCookie.CEREMONY.read(request).orElseGet(Secret::next);
        SecretCookie.CEREMONY.write(response, bearer);
        return passkeys.request(bearer, Ceremony.SIGN_IN, null);
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID user =
                SecretCookie.CEREMONY
                        .read(request)
                        .flatMap(bearer -> passkeys.whose(bearer, Ceremony.SIGN_IN, passkey))
                        .orElse(null);
        if (user == null) {
            return pages.refused(
                    "", OwnPath.of(next), request, new Refusal("access.passkey.refused"));
        }
        SecretCookie.CEREMONY.clear(response);
        return new ModelAndView(admitting.enter(user, OwnPath.of(next), request, response));
    }
}
