/**
 * What changed, when, by whom and why: audit, history, undo, change feed and outbox in one
 * append-only table. It does not know what the records mean and never changes one. Every module
 * above writes to it inside its own transaction.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"shared", "web", "database"})
@org.jspecify.annotations.NullMarked
package org.rapportcrm.journal;
