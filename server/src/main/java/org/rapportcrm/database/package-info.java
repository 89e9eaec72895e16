/**
 * The way to PostgreSQL: our own launcher, the self-check that refuses a server that forgets, COPY
 * and statements in one round trip. It knows no table of any module. Every module with tables talks
 * through it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Database",
        allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package org.rapportcrm.database;
