package org.rapportcrm.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Manager",
                "Helper",
                "Util",
                "Utils",
                "Impl",
                "Processor",
                "Data",
                "Info",
                "Dto",
                "DTO",
                "Cmd"
            })
    void sayWhatAClassDoes(String ending) {
        noClasses()
                .that()
                .resideInAPackage(House.ROOT + "..")
                .and()
                .resideOutsideOfPackages("..db..", "..view..")
                .should()
                .haveSimpleNameEndingWith(ending)
                .because(
                        "'"
                                + ending
                                + "' names no concept; take a word of docs/glossary.md or a gerund such"
                                + " as ClosingOpportunities instead")
                .check(House.CLASSES);
    }
}
