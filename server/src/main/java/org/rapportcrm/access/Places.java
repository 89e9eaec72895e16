package org.rapportcrm.access;

import java.util.List;
import java.util.stream.Stream;
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
                Stream.of(SettingsTab.values()).map(SettingsTab::permission).distinct().toList());
    }

    @Bean
    NavigationEntry me() {
        return new NavigationEntry(910, Group.HOUSE, "/me", "access.me", "user-circle", List.of());
    }
}
