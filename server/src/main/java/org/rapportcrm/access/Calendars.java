package org.rapportcrm.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The business hours of our departments. */
public interface Calendars {
    /**
     * @param department null for the hours of the organization, which every department without its
     *     own has, too
     */
    BusinessTime of(@Nullable UUID department);
}
