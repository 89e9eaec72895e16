/**
 * How records come in: sources with their defaults, raw source records kept as received, files and
 * their mapping. It knows kinds of record only by their description and resolves no customer
 * itself. Mapped rows go to {@code RecordType.land}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "journal",
            "journal :: view",
            "work",
            "record",
            "record :: plain",
            "access",
            "access :: view"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.intake;
