package org.rapportcrm.interaction.composer;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Approach;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the customer's header offers: the composer on one of its tabs. */
@Configuration(proxyBeanMethods = false)
class Approaching {
    @Bean
    Approach writing() {
        return approach(100, Tab.EMAIL, "m", "email");
    }

    @Bean
    Approach calling() {
        return approach(200, Tab.CALL, "p", "phone");
    }

    @Bean
    Approach meeting() {
        return approach(300, Tab.MEETING, "b", null);
    }

    private static Approach approach(int order, Tab tab, String letter, @Nullable String over) {
        return new Approach(
                order,
                tab.key(),
                "interaction.approach." + tab.key(),
                tab.icon(),
                letter,
                over,
                "composer?tab=" + tab.key(),
                Permission.of(InteractionType.KEY, Action.WRITE));
    }
}
