package org.rapportcrm.interaction.timeline;

import java.util.List;
import org.rapportcrm.web.Avatar;

/** The last word with each of somebody's customers, newest first. */
public record Latest(List<Row> rows) {
    /** What happened last with one of them. */
    public record Row(
            Avatar avatar, String customer, String path, String icon, String title, String time) {}
}
