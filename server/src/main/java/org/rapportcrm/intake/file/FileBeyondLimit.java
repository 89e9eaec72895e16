package org.rapportcrm.intake.file;

import org.rapportcrm.shared.Problem;

/** A file has a line or a number of columns beyond what we read. */
public final class FileBeyondLimit extends Problem {
    private static final long serialVersionUID = 1L;

    FileBeyondLimit(String key, long found, long allowed) {
        super(Kind.INVALID, key, found, allowed);
    }
}
