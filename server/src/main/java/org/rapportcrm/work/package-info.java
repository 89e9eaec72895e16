/**
 * Work that goes on when its request is over: queued in PostgreSQL, with progress, an estimate and
 * a way to cancel, taken up again after a crash. It does not know what the work is about and keeps
 * nothing of its results. Modules above contribute a {@code BackgroundJob} and start it through
 * {@code Jobs}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Work",
        allowedDependencies = {"shared", "database"})
@org.jspecify.annotations.NullMarked
package org.rapportcrm.work;
