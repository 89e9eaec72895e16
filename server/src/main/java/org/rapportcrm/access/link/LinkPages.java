package org.rapportcrm.access.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Organization;
import org.rapportcrm.access.link.OneTimeLinks.Recipient;
import org.rapportcrm.access.password.ChoosingPasswords;
import org.rapportcrm.access.signin.Admitting;
import org.rapportcrm.access.signin.SignInProviders;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Open(why = "the link itself is the key; nobody who needs one can sign in")
class LinkPages {
    private final OneTimeLinks links;
    private final ChoosingPasswords choosing;
    private final Organization organization;
    private final Admitting admitting;
    private final SignInProviders providers;

    LinkPages(
            OneTimeLinks links,
            ChoosingPasswords choosing,
            Organization organization,
            Admitting admitting,
            SignInProviders providers) {
        this.links = links;
        this.choosing = choosing;
        this.organization = organization;
        this.admitting = admitting;
        this.providers = providers;
    }

    @GetMapping("/invitation/{token}")
    ModelAndView invitation(@PathVariable String token) {
        return page(Purpose.INVITATION, token, null);
    }

    @PostMapping("/invitation/{token}")
    ModelAndView accept(
            @PathVariable String token,
            PasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return choose(
                Purpose.INVITATION,
                token,
                form,
                user -> new ModelAndView(admitting.admit(user, "/", request, response)));
    }

    @GetMapping("/reset/{token}")
    ModelAndView reset(@PathVariable String token) {
        return page(Purpose.RESET, token, null);
    }

    @PostMapping("/reset/{token}")
    ModelAndView change(
            @PathVariable String token, PasswordForm form, RedirectAttributes redirect) {
        return choose(
                Purpose.RESET,
                token,
                form,
                _ -> {
                    redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.reset.done"));
                    return new ModelAndView("redirect:/sign-in");
                });
    }

    private ModelAndView choose(
            Purpose purpose, String token, PasswordForm form, Function<UUID, ModelAndView> then) {
        Secret link = new Secret(token);
        Recipient recipient = recipient(purpose, link);
        Optional<String> objection =
                choosing.objection(form.typed(), recipient.name(), recipient.email());
        if (objection.isPresent()) {
            ModelAndView again = page(purpose, token, objection.get());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        UUID user =
                choosing.choose(
                        form.typed(),
                        () -> recipient(purpose, link),
                        () -> {
                            links.use(purpose, link);
                            return recipient.id();
                        });
        return then.apply(user);
    }

    private Recipient recipient(Purpose purpose, Secret link) {
        return links.recipient(purpose, link).orElseThrow(LinkNotGood::new);
    }

    private ModelAndView page(Purpose purpose, String token, @Nullable String objectionKey) {
        Recipient recipient = recipient(purpose, new Secret(token));
        String word = purpose.name().toLowerCase(Locale.ROOT);
        return new ModelAndView(
                "access/link/page",
                "page",
                new PasswordPage(
                        "access." + word + ".title",
                        "/" + word + "/" + token,
                        recipient.name(),
                        recipient.email(),
                        organization.name(),
                        purpose == Purpose.INVITATION ? providers.all() : List.of(),
                        objectionKey));
    }
}
