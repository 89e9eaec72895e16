package org.rapportcrm.web;

import java.util.List;
import org.rapportcrm.shared.Permission;

/**
 * A module's place in the menu. Contribute it as a bean; it shows only to viewers who hold one of
 * the permissions.
 *
 * @param order position: 100 home, 200 customers, 300 inbox, then one hundred a group
 * @param group entries of one group stand together
 * @param icon name of a Tabler outline icon, without "ti-"
 * @param anyOf empty shows it to every signed-in user
 */
public record NavigationEntry(
        int order, Group group, String path, String labelKey, String icon, List<Permission> anyOf) {

    public NavigationEntry {
        anyOf = List.copyOf(anyOf);
    }

    public NavigationEntry(
            int order, Group group, String path, String labelKey, String icon, Permission needed) {
        this(order, group, path, labelKey, icon, List.of(needed));
    }

    /** The parts of the menu, from top to bottom. */
    public enum Group {
        DAY,
        WORK,
        HOUSE
    }
}
