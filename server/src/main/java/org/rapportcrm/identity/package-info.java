/**
 * Which records are the same customer: looks at whoever arrives and at all who are there, joins
 * what is sure where that is wanted, and asks people about the rest. It changes no customer itself
 * and never decides on a merge's values. It reads the published views of {@code customer}, judges
 * by the kernel of {@code analytics}, and has {@code customer} merge.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "journal",
            "work",
            "record",
            "record :: read",
            "record :: filter",
            "access",
            "access :: view",
            "intake",
            "intake :: view",
            "customer",
            "customer :: view"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.identity;
