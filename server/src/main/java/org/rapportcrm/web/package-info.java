/**
 * The frame of every page: layout, components, navigation, errors, messages, and the policy that
 * each route declares. It knows no kind of record and asks no database. Modules above contribute
 * through {@code NavigationEntry} and page models.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Web", allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package org.rapportcrm.web;
