package org.rapportcrm.customer.list;

import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomersPlace {
    @Bean
    static NavigationEntry customersEntry() {
        return new NavigationEntry(
                200,
                NavigationEntry.Group.DAY,
                "/customers",
                "customer.places",
                "users",
                VisibleCustomers.READ);
    }
}
