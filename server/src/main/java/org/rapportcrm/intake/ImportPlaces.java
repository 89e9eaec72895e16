package org.rapportcrm.intake;

import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.NavigationEntry.Group;
import org.rapportcrm.web.QuickAddEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportPlaces {
    @Bean
    NavigationEntry importsPlace() {
        return new NavigationEntry(
                850,
                Group.HOUSE,
                "/imports",
                "intake.imports",
                "upload",
                Permission.of("import", Action.READ));
    }

    @Bean
    QuickAddEntry importFile() {
        return new QuickAddEntry(
                900, "/imports/new", "intake.new", "upload", Permission.of("import", Action.WRITE));
    }
}
