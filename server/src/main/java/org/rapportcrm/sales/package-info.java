/**
 * What we may sell and to whom: opportunities in the stages of our pipelines, who decides about
 * them, which products they are for, and how they ended. It writes no quotes, orders or forecasts.
 * It finds customers through {@code customer}, tells their timeline what became of an opportunity,
 * and shows itself on their page.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Sales",
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "journal",
            "record",
            "record :: filter",
            "record :: plain",
            "record :: page",
            "record :: read",
            "access",
            "customer",
            "customer :: view",
            "commerce :: view",
            "interaction",
            "interaction :: view"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.sales;
