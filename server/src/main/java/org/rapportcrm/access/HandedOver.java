package org.rapportcrm.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class HandedOver {
    /** Nobody sends mail yet: the administrator sees the link and hands it over. */
    @Bean
    @Fallback
    Postman postman() {
        return letter -> false;
    }
}
