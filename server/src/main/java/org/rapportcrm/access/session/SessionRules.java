package org.rapportcrm.access.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lives.
 *
 * @param idle without a request
 * @param absolute in all, whatever happens in it
 */
@ConfigurationProperties("rapport.session")
record SessionRules(@DefaultValue("4h") Duration idle, @DefaultValue("12h") Duration absolute) {}
