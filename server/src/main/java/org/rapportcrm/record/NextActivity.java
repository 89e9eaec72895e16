package org.rapportcrm.record;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** What is planned next about records of a kind: its clock on cards. Contribute it as a bean. */
public interface NextActivity {
    /**
     * @param tone class of a pill; "is-bad" for what is late
     * @param icon name of a Tabler outline icon, without "ti-"
     * @param what is to be done
     */
    record Next(String text, String tone, String icon, String what) {}

    String kind();

    /** Whether the viewer may know what is planned at all. */
    boolean isFor(Viewer viewer);

    /** By id; for who is absent nothing is planned that the viewer may know of. */
    Map<UUID, Next> next(Collection<UUID> records, Viewer viewer, Words words);
}
