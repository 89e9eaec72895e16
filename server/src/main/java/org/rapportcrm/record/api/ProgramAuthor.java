package org.rapportcrm.record.api;

import jakarta.servlet.http.HttpServletRequest;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.shared.Viewer;

/** On whose behalf a program writes; the guard above says by which token it came in. */
public final class ProgramAuthor {
    private ProgramAuthor() {}

    public static Author of(HttpServletRequest request, Viewer viewer) {
        return request.getAttribute(Cause.class.getName()) instanceof Cause cause
                ? new Author(viewer, cause)
                : Author.of(viewer);
    }
}
