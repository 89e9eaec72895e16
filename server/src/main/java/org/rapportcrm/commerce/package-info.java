/**
 * What customers bought and brought back: products, orders with their lines, and the sums of them a
 * customer. It decides no prices and bills nobody; it takes what the back office and the shops
 * send. It finds customers through {@code customer} and writes orders on their timeline.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Commerce",
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "journal",
            "journal :: view",
            "record",
            "record :: filter",
            "record :: mine",
            "record :: plain",
            "access",
            "customer",
            "customer :: view",
            "intake :: view",
            "interaction"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.commerce;
