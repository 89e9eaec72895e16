package org.rapportcrm.record.plain;

import java.util.Map;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Problem;

/** What stood there before may not stand there now. */
public final class NotTakenBack extends Problem {
    private static final long serialVersionUID = 1L;

    NotTakenBack(String kind, Map<String, Reason> errors) {
        super(
                Kind.CONFLICT,
                "record.undo.not-now",
                new GuardedField(kind, errors.keySet().iterator().next()));
    }
}
