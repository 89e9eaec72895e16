package org.rapportcrm.sales.opportunity;

import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.QuickAddEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SalesPlaces {
    @Bean
    static NavigationEntry opportunitiesEntry() {
        return new NavigationEntry(
                400,
                NavigationEntry.Group.WORK,
                "/opportunities",
                "opportunity.kinds",
                "target-arrow",
                Permission.of(OpportunityType.KIND, Action.READ));
    }

    @Bean
    static QuickAddEntry newOpportunity() {
        return new QuickAddEntry(
                200,
                "/opportunities/new",
                "opportunity.kind.new",
                "target-arrow",
                Permission.of(OpportunityType.KIND, Action.WRITE));
    }
}
