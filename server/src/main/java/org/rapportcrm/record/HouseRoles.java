package org.rapportcrm.record;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.record.NamedRecords.Named;
import org.rapportcrm.web.Words;

/**
 * Which roles our people have: lists open with what was chosen for them. Contribute it as a bean.
 */
public interface HouseRoles {
    List<Named> all(Words words);

    Collection<UUID> of(UUID user);
}
