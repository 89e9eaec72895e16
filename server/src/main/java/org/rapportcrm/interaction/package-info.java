/**
 * What happened between us and a customer and what is planned: the timeline, the composer, tasks,
 * appointments and promises. It sends no messages and keeps no cases, orders or opportunities; it
 * shows the entries that their modules write through {@code Timeline}. It finds customers through
 * {@code customer} and shows itself on their page through {@code ProfilePanel}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Interaction",
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "journal",
            "journal::view",
            "record",
            "record :: filter",
            "record :: page",
            "record :: read",
            "access",
            "access::view",
            "customer",
            "customer::view"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.interaction;
