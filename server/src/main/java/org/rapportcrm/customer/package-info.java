/**
 * Who our customers are: profiles, contact points, relationships, the 360° page and the list. It
 * does not decide which doubtful records are the same customer, and knows neither orders nor
 * interactions. Modules above add panels and facts through {@code ProfilePanel}; it writes every
 * change to the journal.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Customer",
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "journal",
            "journal :: view",
            "record",
            "record :: api",
            "record :: filter",
            "record :: read",
            "record :: mine",
            "record :: page",
            "record :: plain",
            "access",
            "access :: view",
            "intake",
            "intake :: view"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.customer;
