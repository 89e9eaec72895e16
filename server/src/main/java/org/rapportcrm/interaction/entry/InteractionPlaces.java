package org.rapportcrm.interaction.entry;

import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InteractionPlaces {
    @Bean
    static NavigationEntry interactionsPlace() {
        return new NavigationEntry(
                280,
                NavigationEntry.Group.WORK,
                "/interactions",
                "interaction.kinds",
                "messages",
                Permission.of(InteractionType.KEY, Action.READ));
    }
}
