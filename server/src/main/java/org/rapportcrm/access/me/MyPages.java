package org.rapportcrm.access.me;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapportcrm.access.factor.SecondFactors;
import org.rapportcrm.access.guard.OwnPath;
import org.rapportcrm.access.me.MyPage.Choice;
import org.rapportcrm.access.me.Profiles.Profile;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.access.signin.SignInProviders;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Density;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@SignedIn
class MyPages {
    static final List<Locale> LOCALES =
            List.of(
                    Locale.US,
                    Locale.UK,
                    Locale.forLanguageTag("en-IE"),
                    Locale.GERMANY,
                    Locale.forLanguageTag("de-AT"),
                    Locale.forLanguageTag("de-CH"));
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(zone ->
                            zone.equals("UTC")
                                    || zone.matches(
                                            "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                    .sorted()
                    .toList();

    private final Profiles profiles;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final SignInProviders providers;

    MyPages(
            Profiles profiles,
            Sessions sessions,
            SecondFactors factors,
            SignInProviders providers) {
        this.profiles = profiles;
        this.sessions = sessions;
        this.factors = factors;
        this.providers = providers;
    }

    @GetMapping("/me")
    ModelAndView me(HttpServletRequest request) {
        return page(request, FormErrors.none());
    }

    @PostMapping("/me/preferences")
    ModelAndView prefer(
            PreferencesForm form, HttpServletRequest request, RedirectAttributes redirect) {
        if (form.isKnown()) {
            profiles.prefer(session(request).viewer().id(), form);
            redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.me.saved"));
        }
        return new ModelAndView("redirect:/me");
    }

    /** Another language on the page where somebody is. */
    @PostMapping("/me/locale")
    String speak(
            @RequestParam String locale,
            @RequestParam(defaultValue = "/me") String next,
            Viewer viewer) {
        if (LOCALES.contains(Locale.forLanguageTag(locale))) {
            profiles.speak(viewer.id(), Locale.forLanguageTag(locale));
        }
        return "redirect:" + OwnPath.of(next);
    }

    /** The switch above lists; a word that is no density changes nothing. */
    @PostMapping("/me/density")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prefer(@RequestParam String density, HttpServletRequest request) {
        UUID user = session(request).viewer().id();
        Density.of(density).ifPresent(chosen -> profiles.prefer(user, chosen));
    }

    @PostMapping("/me/sessions/{id}/end")
    String end(@PathVariable UUID id, HttpServletRequest request) {
        sessions.end(session(request).viewer().id(), id);
        return "redirect:/me";
    }

    @PostMapping("/me/sessions/end-others")
    String endOthers(HttpServletRequest request) {
        sessions.endOthers(session(request));
        return "redirect:/me";
    }

    ModelAndView page(HttpServletRequest request, FormErrors errors) {
        CurrentSession here = session(request);
        Profile profile = profiles.of(here.viewer().id());
        return new ModelAndView(
                "access/me/page",
                "page",
                new MyPage(
                        profile.email(),
                        here.id(),
                        sessions.of(here.viewer().id()),
                        factors.summary(here.viewer().id()),
                        providers.of(here.viewer().id()),
                        new PreferencesForm(profile.locale(), profile.zone(), profile.density()),
                        LOCALES.stream()
                                .map(locale ->
                                        new Choice(
                                                locale.toLanguageTag(),
                                                locale.getDisplayName(locale)))
                                .toList(),
                        zones(profile.zone()),
                        errors));
    }

    /** A server's own zone, such as Etc/UTC, need not be among those that people choose. */
    private static List<String> zones(String present) {
        return Stream.concat(Stream.of(present), ZONES.stream()).distinct().sorted().toList();
    }

    private static CurrentSession session(HttpServletRequest request) {
        return CurrentSession.of(request).orElseThrow();
    }
}
