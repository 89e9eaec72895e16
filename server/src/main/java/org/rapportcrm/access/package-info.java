/**
 * Our own organization and its way in: departments, teams, users, roles, sessions, one-time links,
 * and the guard that stands before every route. It does not know what the records are whose kinds
 * its roles name, only which of their fields can be denied, and sends no messages itself: whoever
 * can implements {@code Postman}. It talks to the journal, and fills the {@code Viewer} that every
 * module above reads records with.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "journal",
            "record",
            "record :: custom",
            "record :: plain"
        })
@org.jspecify.annotations.NullMarked
package org.rapportcrm.access;
