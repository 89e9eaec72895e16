package org.rapportcrm.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapportcrm.RapportApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {
    /** The kernels are a Maven module of their own, which its pom keeps from all others. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(
                    RapportApplication.class, resideInAPackage(House.ROOT + ".analytics.."));

    @Test
    void useOnlyWhatTheyDeclareAndOnlyTheApiOfOthers() {
        MODULES.verify();
    }

    /** For readers: it says nothing that is not verified above, and takes longest of all gates. */
    @Test
    @Tag("full")
    void areDocumented() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
