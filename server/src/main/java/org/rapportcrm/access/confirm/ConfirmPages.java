package org.rapportcrm.access.confirm;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.factor.Ceremony;
import org.rapportcrm.access.factor.Passkeys;
import org.rapportcrm.access.guard.OwnPath;
import org.rapportcrm.access.guard.WhileEnrolling;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Fresh;
import org.rapportcrm.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@SignedIn
@WhileEnrolling
class ConfirmPages {
    private final Passkeys passkeys;

    ConfirmPages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @PostMapping("/confirmation/options")
    @ResponseBody
    Map<String, Object> options(Viewer viewer, HttpServletRequest request) {
        return passkeys.request(
                SecretCookie.SESSION.read(request).orElseThrow(), Ceremony.CONFIRM, viewer.id());
    }

    /** Leads on to a page that wanted proof; a form is sent to its own route again instead. */
    @PostMapping("/confirmation")
    @Fresh
    String confirm(@RequestParam @Nullable String next) {
        return "redirect:" + OwnPath.of(next);
    }
}
