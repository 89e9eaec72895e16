package org.rapportcrm.house;

import org.junit.jupiter.api.Test;
import org.rapportcrm.RapportApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(RapportApplication.class);

    @Test
    void useOnlyWhatTheyDeclareAndOnlyTheApiOfOthers() {
        modules.verify();
    }

    @Test
    void areDocumented() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
