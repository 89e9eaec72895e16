package org.rapportcrm.access;

import java.util.List;

/** Tells users the news about records; the bell shows it. */
public interface Notices {
    /** Tells it in the transaction that is open, and without one not at all. */
    void tell(List<Notice> notices);
}
