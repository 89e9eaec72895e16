package org.rapportcrm.access;

import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Places {
    @Bean
    NavigationEntry settings() {
        return new NavigationEntry(
                900,
                Group.HOUSE,
                "/settings",
                "access.settings",
                "settings",
                Permission.of("user", Action.ADMINISTER));
    }

    @Bean
    NavigationEntry me() {
        return new NavigationEntry(910, Group.HOUSE, "/me", "access.me", "user-circle", null);
    }
}
