package org.rapportcrm.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach us, from {@code rapport.base-url} or else this machine.
 * Links that leave a page are built from it alone, never from what a request claims.
 */
@Component
public class BaseUrl {
    private final @Nullable URI configured;
    private volatile int port;

    BaseUrl(@Value("${rapport.base-url:}") String configured) {
        this.configured =
                configured.isBlank() ? null : URI.create(configured.strip().replaceAll("/+$", ""));
    }

    @EventListener
    void listensOn(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** The whole address of {@code path}, which starts with a slash. */
    public String of(String path) {
        return (configured == null ? "http://127.0.0.1:" + port : configured.toString()) + path;
    }

    /** The host name that was configured, if any. */
    public @Nullable String host() {
        return configured == null ? null : configured.getHost();
    }

    public boolean isEncrypted() {
        return configured != null && "https".equals(configured.getScheme());
    }
}
