package org.rapportcrm.care.cases;

import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.QuickAddEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CarePlaces {
    @Bean
    static NavigationEntry casesEntry() {
        return new NavigationEntry(
                450,
                NavigationEntry.Group.WORK,
                "/cases",
                "care.service",
                "lifebuoy",
                Permission.of(CaseType.KIND, Action.READ));
    }

    @Bean
    static QuickAddEntry newCase() {
        return new QuickAddEntry(
                250,
                "/cases/new",
                "case.kind.new",
                "lifebuoy",
                Permission.of(CaseType.KIND, Action.WRITE));
    }
}
