package org.rapportcrm.intake.revert;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.web.Words;

/**
 * The records that an import brought or changed and that stay as they are, because somebody or
 * something changed them since.
 *
 * @param more whether further ones follow
 */
public record LeftPage(UUID id, String name, List<Row> rows, boolean more, UUID last) {
    /** A record; without a path when the viewer may not see it. */
    public record Row(String kind, String name, String path) {}

    public String next() {
        return "/imports/" + id + "/left?after=" + last;
    }

    static String kind(String recordType, Words words) {
        return words.text(recordType + ".kind");
    }
}
