package org.rapportcrm.access.token;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.token.Scope.Use;
import org.rapportcrm.access.token.TokenPage.Kind;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Fresh;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@SignedIn
class TokenPages {
    private final TokenQueries tokens;
    private final KeepingTokens keeping;
    private final RecordTypes types;

    TokenPages(TokenQueries tokens, KeepingTokens keeping, RecordTypes types) {
        this.tokens = tokens;
        this.keeping = keeping;
        this.types = types;
    }

    @GetMapping("/me/tokens")
    ModelAndView mine(Viewer viewer) {
        return page(viewer, null, TokenForm.empty(), FormErrors.none());
    }

    /** Rendered at once, not after a redirect: the token is kept nowhere. */
    @PostMapping("/me/tokens")
    @Fresh
    ModelAndView make(@Valid TokenForm form, BindingResult result, Viewer viewer, Words words) {
        List<Scope> scopes = offered(viewer, form);
        if (scopes.size() < form.scopes().size()) {
            result.rejectValue("scopes", "access.token.error.scope-gone");
        }
        if (form.life().isEmpty()) {
            result.rejectValue("days", "access.token.error.days");
        }
        if (result.hasErrors()) {
            ModelAndView again = page(viewer, null, form, FormErrors.of(result, words));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Secret made =
                keeping.make(
                        viewer, form.name(), scopes, Duration.ofDays(form.life().orElseThrow()));
        return page(viewer, made, TokenForm.empty(), FormErrors.none());
    }

    @PostMapping("/me/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        keeping.revoke(Author.of(viewer), viewer.id(), id);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.token.is-revoked"));
        return "redirect:/me/tokens";
    }

    private ModelAndView page(
            Viewer viewer, @Nullable Secret made, TokenForm form, FormErrors errors) {
        return new ModelAndView(
                "access/token/page",
                "page",
                new TokenPage(
                        made == null ? null : made.value(),
                        tokens.of(viewer.id()),
                        kinds(viewer),
                        form,
                        errors));
    }

    private List<Scope> offered(Viewer viewer, TokenForm form) {
        List<Kind> kinds = kinds(viewer);
        return form.scopes().stream()
                .distinct()
                .flatMap(text -> Scope.parse(text).stream())
                .filter(scope ->
                        kinds.stream()
                                .anyMatch(kind ->
                                        kind.name().equals(scope.kind())
                                                && kind.offers(scope.use())))
                .toList();
    }

    private List<Kind> kinds(Viewer viewer) {
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind(Scope.EVERY_KIND, List.of(Use.values())));
        types.all().stream()
                .map(type -> new Kind(type.key(), uses(viewer, type)))
                .filter(kind -> !kind.uses().isEmpty())
                .forEach(kinds::add);
        return kinds;
    }

    private static List<Use> uses(Viewer viewer, RecordType type) {
        return Stream.of(Use.values())
                .filter(use -> {
                    Scope scope = new Scope(type.key(), use);
                    return viewer.grants().keySet().stream().anyMatch(scope::covers);
                })
                .toList();
    }
}
