package org.rapportcrm.access.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.guard.OwnPath;
import org.rapportcrm.access.link.OneTimeLinks;
import org.rapportcrm.access.link.Purpose;
import org.rapportcrm.access.provider.Visits.Secrets;
import org.rapportcrm.access.provider.Visits.Visit;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.signin.Admitting;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Fresh;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ProviderSignInPages {
    private final Providers providers;
    private final Visits visits;
    private final Leaving leaving;
    private final ProviderSignIn arriving;
    private final OneTimeLinks links;
    private final Admitting admitting;
    private final Identities identities;

    ProviderSignInPages(
            Providers providers,
            Visits visits,
            Leaving leaving,
            ProviderSignIn arriving,
            OneTimeLinks links,
            Admitting admitting,
            Identities identities) {
        this.providers = providers;
        this.visits = visits;
        this.leaving = leaving;
        this.arriving = arriving;
        this.links = links;
        this.admitting = admitting;
        this.identities = identities;
    }

    @PostMapping("/sign-in/with/{id}")
    @Open(why = "where everybody comes in")
    ModelAndView signIn(
            @PathVariable UUID id,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secrets secrets = Secrets.next(null);
        return leave(
                new Visit(id, Visits.Purpose.SIGN_IN, null, secrets, OwnPath.of(next)),
                request,
                response);
    }

    @PostMapping("/invitation/{token}/with/{id}")
    @Open(why = "the link itself is the key; nobody who needs one can sign in")
    ModelAndView accept(
            @PathVariable String token,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!links.isGood(Purpose.INVITATION, new Secret(token))) {
            throw new RecordNotFound();
        }
        return leave(
                new Visit(id, Visits.Purpose.INVITATION, null, Secrets.next(token), "/"),
                request,
                response);
    }

    @PostMapping("/me/providers/{id}/link")
    @SignedIn
    @Fresh
    ModelAndView link(
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secrets secrets = Secrets.next(null);
        return leave(
                new Visit(id, Visits.Purpose.LINK, viewer.id(), secrets, "/me"), request, response);
    }

    @PostMapping("/me/providers/{id}/removal")
    @SignedIn
    @Fresh
    String unlink(@PathVariable UUID id, Viewer viewer) {
        identities.unlink(viewer, id);
        return "redirect:/me";
    }

    @GetMapping(OpenIdConnect.BACK)
    @Open(why = "a provider sends people back here; the state that it brings is the key")
    ModelAndView back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visit visit =
                SecretCookie.PROVIDER_VISIT
                        .read(request)
                        .flatMap(bearer -> visits.end(new Secret(state), bearer))
                        .orElse(null);
        if (visit == null || code.isEmpty()) {
            return refused("access.provider.unasked");
        }
        SecretCookie.PROVIDER_VISIT.clear(response);
        UUID here = CurrentSession.of(request).map(it -> it.viewer().id()).orElse(null);
        Optional<UUID> user = arriving.arrive(visit, code, here, words.locale());
        if (user.isEmpty()) {
            return refused(
                    "access.provider.nobody."
                            + visit.purpose()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'));
        }
        return visit.purpose() == Visits.Purpose.LINK
                ? new ModelAndView("redirect:/me")
                : new ModelAndView(admitting.admit(user.get(), visit.next(), request, response));
    }

    private ModelAndView leave(
            Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Provider provider = providers.find(visit.provider()).orElseThrow(RecordNotFound::new);
        Secret bearer = Secret.next();
        URI door = leaving.leave(provider, visit, bearer, request.getRemoteAddr());
        SecretCookie.PROVIDER_VISIT.write(response, bearer);
        response.setHeader("Refresh", "0; url=" + door);
        return new ModelAndView(
                "access/provider/leave", "page", new LeavePage(provider.label(), door.toString()));
    }

    private static ModelAndView refused(String key) {
        ModelAndView page = new ModelAndView("access/provider/refused", "textKey", key);
        page.setStatus(HttpStatus.UNAUTHORIZED);
        return page;
    }
}
