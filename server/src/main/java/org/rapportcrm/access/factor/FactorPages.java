package org.rapportcrm.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.access.factor.FactorsPage.Enrolling;
import org.rapportcrm.access.guard.WhileEnrolling;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Fresh;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

@Controller
@SignedIn
@WhileEnrolling
class FactorPages {
    private static final int LONGEST_NAME = 60;

    private final MyFactors mine;
    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final RelyingParty party;
    private final SecondFactors factors;
    private final Addresses addresses;

    FactorPages(
            MyFactors mine,
            AuthenticatorApps apps,
            Passkeys passkeys,
            PasskeyStore store,
            RelyingParty party,
            SecondFactors factors,
            Addresses addresses) {
        this.mine = mine;
        this.apps = apps;
        this.passkeys = passkeys;
        this.store = store;
        this.party = party;
        this.factors = factors;
        this.addresses = addresses;
    }

    @GetMapping("/me/factors")
    ModelAndView show(HttpServletRequest request) {
        return page(request, List.of(), FormErrors.none());
    }

    @PostMapping("/me/factors/app")
    @Fresh
    String beginApp(HttpServletRequest request) {
        mine.beginApp(session(request).viewer());
        return "redirect:/me/factors";
    }

    @PostMapping("/me/factors/app/confirmation")
    @Fresh
    ModelAndView confirmApp(
            @RequestParam(defaultValue = "") String code, Words words, HttpServletRequest request) {
        return added(
                mine.confirmApp(session(request), code),
                new FormErrors(Map.of("code", words.text("access.factor.app.wrong"))),
                request);
    }

    @PostMapping("/me/factors/app/removal")
    @Fresh
    String removeApp(HttpServletRequest request) {
        mine.removeApp(session(request));
        return "redirect:/me/factors";
    }

    @PostMapping("/me/factors/passkeys/options")
    @ResponseBody
    Map<String, Object> options(HttpServletRequest request) {
        CurrentSession session = session(request);
        return passkeys.creation(
                bearer(request), session.viewer(), addresses.of(session.viewer().id()));
    }

    @PostMapping("/me/factors/passkeys")
    @Fresh
    ModelAndView addPasskey(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passkey,
            Words words,
            HttpServletRequest request) {
        String called = name.isBlank() ? words.text("access.passkey") : name.strip();
        return added(
                mine.addPasskey(
                        session(request),
                        bearer(request),
                        called.substring(0, Math.min(called.length(), LONGEST_NAME)),
                        passkey),
                new FormErrors(Map.of("passkey", words.text("access.passkey.not-taken"))),
                request);
    }

    @PostMapping("/me/factors/passkeys/{id}/removal")
    @Fresh
    String removePasskey(@PathVariable UUID id, HttpServletRequest request) {
        mine.removePasskey(session(request), id);
        return "redirect:/me/factors";
    }

    @PostMapping("/me/factors/recovery-codes")
    @Fresh
    ModelAndView renewCodes(HttpServletRequest request) {
        return page(request, mine.renewCodes(session(request)), FormErrors.none());
    }

    /** Rendered at once, not after a redirect: nobody can read the codes again. */
    private ModelAndView added(
            Optional<List<String>> codes, FormErrors refused, HttpServletRequest request) {
        if (codes.isPresent()) {
            return codes.get().isEmpty()
                    ? new ModelAndView("redirect:/me/factors")
                    : page(request, codes.get(), FormErrors.none());
        }
        ModelAndView again = page(request, List.of(), refused);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(HttpServletRequest request, List<String> codes, FormErrors errors) {
        CurrentSession session = session(request);
        UUID user = session.viewer().id();
        var passkeysOfUser = store.of(user);
        var app = apps.confirmedAt(user).orElse(null);
        Enrolling enrolling = mine.enrolling(session.viewer(), addresses.of(user)).orElse(null);
        return new ModelAndView(
                "access/factor/page",
                "page",
                new FactorsPage(
                        session.lacksFactor() && app == null && passkeysOfUser.isEmpty(),
                        app,
                        enrolling,
                        passkeysOfUser,
                        party.isReachedBy(request),
                        factors.summary(user),
                        codes,
                        errors));
    }

    private static Secret bearer(HttpServletRequest request) {
        return Ceremony.ADD.bearer().read(request).orElseThrow();
    }

    private static CurrentSession session(HttpServletRequest request) {
        return CurrentSession.of(request).orElseThrow();
    }
}
