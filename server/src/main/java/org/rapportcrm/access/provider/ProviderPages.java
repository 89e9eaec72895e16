package org.rapportcrm.access.provider;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.access.outgoing.OutgoingCallFailed;
import org.rapportcrm.access.role.Roles;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.BaseUrl;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Fresh;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Needs(kind = "provider", action = Action.ADMINISTER)
class ProviderPages {
    private static final String LIST = "redirect:/settings/providers";

    private final Providers providers;
    private final Discovery discovery;
    private final Roles roles;
    private final BaseUrl baseUrl;

    ProviderPages(Providers providers, Discovery discovery, Roles roles, BaseUrl baseUrl) {
        this.providers = providers;
        this.discovery = discovery;
        this.roles = roles;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/settings/providers")
    ModelAndView list() {
        return new ModelAndView(
                "access/provider/list", "page", new ProviderListPage(providers.all()));
    }

    @GetMapping("/settings/providers/new")
    ModelAndView add() {
        return page(null, ProviderForm.empty(), FormErrors.none());
    }

    @PostMapping("/settings/providers")
    @Fresh
    ModelAndView add(@Valid ProviderForm form, BindingResult result, Viewer viewer, Words words) {
        checkRole(form, result);
        try {
            if (!result.hasErrors()) {
                // before the transaction: it goes over the network
                discovery.of(form.issuer());
                providers.add(viewer, form);
                return new ModelAndView(LIST);
            }
        } catch (OutgoingCallFailed | ProviderRefused | NameTaken refused) {
            result.rejectValue("issuer", refused.messageKey(), said(refused), null);
        }
        return again(null, form, FormErrors.of(result, words));
    }

    @GetMapping("/settings/providers/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        Provider provider = find(id);
        return page(provider, ProviderForm.of(provider), FormErrors.none());
    }

    @PostMapping("/settings/providers/{id}")
    @Fresh
    ModelAndView change(
            @PathVariable UUID id,
            @Valid ProviderForm form,
            BindingResult result,
            Viewer viewer,
            Words words) {
        Provider provider = find(id);
        checkRole(form, result);
        if (result.hasErrors()) {
            return again(provider, form, FormErrors.of(result, words));
        }
        providers.change(viewer, id, form);
        return new ModelAndView(LIST);
    }

    @PostMapping("/settings/providers/{id}/deletion")
    @Fresh
    String delete(@PathVariable UUID id, Viewer viewer) {
        providers.delete(viewer, id);
        return LIST;
    }

    private void checkRole(ProviderForm form, BindingResult result) {
        Optional.ofNullable(form.role())
                .filter(role -> roles.all().stream().noneMatch(it -> it.id().equals(role)))
                .ifPresent(_ -> result.rejectValue("role", "access.error.role-gone"));
    }

    private static Object[] said(Problem problem) {
        return problem.arguments().toArray();
    }

    private Provider find(UUID id) {
        return providers.find(id).orElseThrow(RecordNotFound::new);
    }

    private ModelAndView again(@Nullable Provider provider, ProviderForm form, FormErrors errors) {
        ModelAndView page = page(provider, form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(@Nullable Provider provider, ProviderForm form, FormErrors errors) {
        return new ModelAndView(
                "access/provider/page",
                "page",
                new ProviderPage(
                        provider, form, roles.all(), baseUrl.of(OpenIdConnect.BACK), errors));
    }
}
