package org.rapportcrm.intake.file;

import org.rapportcrm.shared.Problem;

/** A file cannot be opened, is empty, or is no text. */
public final class UnreadableFile extends Problem {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String key, String file) {
        super(Kind.INVALID, key, file);
    }
}
