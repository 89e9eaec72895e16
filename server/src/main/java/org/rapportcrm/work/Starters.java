package org.rapportcrm.work;

import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;

/** Those who started jobs, as the viewers that they are right now. */
public interface Starters {
    /** Empty when the user is gone or disabled: what they started must stop. */
    Optional<Viewer> of(UUID user);
}
