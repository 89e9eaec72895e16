package org.rapportcrm.access.setup;

import org.rapportcrm.access.link.OneTimeLinks;
import org.rapportcrm.web.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the start, as long as nobody works here, how to become the first. */
@Component
@ConditionalOnWebApplication
class SetupLink {
    private static final Logger LOG = LoggerFactory.getLogger(SetupLink.class);

    private final SettingUp settingUp;
    private final OneTimeLinks links;
    private final BaseUrl baseUrl;
    private final Environment environment;

    SetupLink(SettingUp settingUp, OneTimeLinks links, BaseUrl baseUrl, Environment environment) {
        this.settingUp = settingUp;
        this.links = links;
        this.baseUrl = baseUrl;
        this.environment = environment;
    }

    @EventListener
    void show(ApplicationReadyEvent ready) {
        if (!settingUp.isDone()) {
            LOG.info(
                    "Open {} to create the first administrator",
                    baseUrl.of("/setup/" + links.issueForSetup().value()));
        }
        warnWithoutTls();
    }

    /** Cookies with the prefix __Host- need TLS or loopback. */
    private void warnWithoutTls() {
        String address = environment.getProperty("server.address", "");
        boolean loopback = address.startsWith("127.") || address.equals("localhost");
        if (!loopback && !baseUrl.isEncrypted()) {
            LOG.warn(
                    "Over plain HTTP nobody can sign in from another machine: put a proxy with TLS"
                            + " in front and set rapport.base-url to its https address");
        }
    }
}
