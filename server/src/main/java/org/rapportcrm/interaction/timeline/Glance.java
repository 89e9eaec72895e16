package org.rapportcrm.interaction.timeline;

import java.util.List;

/**
 * A customer at a glance, on hover cards and beside lists.
 *
 * @param matters what is open, such as "2 tasks"
 */
public record Glance(List<String> matters, List<Contact> contacts) {
    /** Something that happened. */
    public record Contact(String icon, String title, String time) {}
}
