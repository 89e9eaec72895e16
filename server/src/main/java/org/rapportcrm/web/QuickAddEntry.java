package org.rapportcrm.web;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Permission;

/**
 * Something that can be added from every page. Contribute it as a bean; it shows only to viewers
 * who hold the permission.
 *
 * @param path of the page with the form
 * @param icon name of a Tabler outline icon, without "ti-"
 * @param permission null shows it to every signed-in user
 */
public record QuickAddEntry(
        int order, String path, String labelKey, String icon, @Nullable Permission permission) {}
