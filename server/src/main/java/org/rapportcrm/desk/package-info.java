/**
 * Where a working day begins: the home page, what is due, and the palette that finds and does. It
 * keeps no records of its own and decides nothing about others' records. Modules below contribute
 * through {@code HomePanel}, {@code DueItems} and {@code CommandSource}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "record",
            "record :: mine",
            "record :: read",
            "record :: search",
            "access"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.desk;
