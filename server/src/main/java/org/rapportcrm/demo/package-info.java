/**
 * A believable company to look around in: Calder Coffee, its people, customers and a year of
 * history, made from a seed. It never touches a database that holds anything of somebody else's,
 * and gives nobody a password. It writes through the same record types as an import does.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "journal",
            "record",
            "access",
            "access::view",
            "intake",
            "customer",
            "customer::view",
            "interaction"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.demo;
