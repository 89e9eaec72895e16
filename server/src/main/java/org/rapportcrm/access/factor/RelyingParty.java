package org.rapportcrm.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.rapportcrm.web.BaseUrl;
import org.springframework.stereotype.Component;

/**
 * Who we are to authenticators: the name that people reach us by. Without one that was set, it is
 * this machine as localhost, because a number is no name to a browser.
 */
@Component
public class RelyingParty {
    private static final String THIS_MACHINE = "127.0.0.1";

    private final BaseUrl baseUrl;

    RelyingParty(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    String id() {
        return uri().getHost();
    }

    String origin() {
        URI uri = uri();
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** A passkey works under our name only, not under a number or another name that leads here. */
    public boolean isReachedBy(HttpServletRequest request) {
        return request.getServerName().equals(id());
    }

    private URI uri() {
        return URI.create(baseUrl.of("").replace("//" + THIS_MACHINE, "//localhost"));
    }
}
