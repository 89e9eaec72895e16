package org.rapportcrm.web;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Permission;

/**
 * A module's place in the menu. Contribute it as a bean; it shows only to viewers who hold the
 * permission.
 *
 * @param order position: 100 home, 200 customers, 300 inbox, then one hundred a group
 * @param group entries of one group stand together
 * @param icon name of a Tabler outline icon, without "ti-"
 * @param permission null shows it to every signed-in user
 */
public record NavigationEntry(
        int order,
        Group group,
        String path,
        String labelKey,
        String icon,
        @Nullable Permission permission) {

    /** The parts of the menu, from top to bottom. */
    public enum Group {
        DAY,
        WORK,
        HOUSE
    }
}
