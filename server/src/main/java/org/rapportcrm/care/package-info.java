/**
 * What customers ask for and complain about, until it is settled: cases in queues, with the
 * conversation about each, solved, reopened, merged and split. It carries no messages, and promises
 * no times of answer. It writes what is said through {@code interaction}, finds customers through
 * {@code customer}, and shows itself on their page.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Service",
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "journal",
            "journal :: view",
            "work",
            "record",
            "record :: filter",
            "record :: plain",
            "record :: page",
            "record :: read",
            "access",
            "customer",
            "customer :: view",
            "interaction"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.care;
