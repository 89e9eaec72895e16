package org.rapportcrm.access.token;

import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's tokens, for whoever administers users. */
@Controller
@Needs(kind = "user", action = Action.ADMINISTER)
class AllTokensPages {
    private final TokenQueries tokens;
    private final KeepingTokens keeping;

    AllTokensPages(TokenQueries tokens, KeepingTokens keeping) {
        this.tokens = tokens;
        this.keeping = keeping;
    }

    @GetMapping("/settings/tokens")
    ModelAndView list() {
        return new ModelAndView("access/token/list", "tokens", tokens.all());
    }

    @PostMapping("/settings/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        keeping.revoke(Author.of(viewer), id);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.token.is-revoked"));
        return "redirect:/settings/tokens";
    }
}
