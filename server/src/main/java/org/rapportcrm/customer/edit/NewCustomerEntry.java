package org.rapportcrm.customer.edit;

import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.QuickAddEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewCustomerEntry {
    private static final Permission WRITE = Permission.of("customer", Action.WRITE);

    @Bean
    QuickAddEntry newPerson() {
        return new QuickAddEntry(
                100, "/customers/new", "customer.form.new-person", "user-plus", WRITE);
    }

    @Bean
    QuickAddEntry newOrganization() {
        return new QuickAddEntry(
                110,
                "/customers/new?kind=organization",
                "customer.form.new-organization",
                "building-plus",
                WRITE);
    }
}
