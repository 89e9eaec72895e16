package org.rapportcrm.intake.run;

import java.util.List;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;

/** Stands for the kinds that we do not have yet: their rows are kept raw and wait. */
public final class NoSuchKind implements RecordType {
    public static final String KEY = "unknown";
    static final NoSuchKind INSTANCE = new NoSuchKind();
    private static final Reason WAITS = Reason.of("intake.reason.no-kind");

    private NoSuchKind() {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<RecordField> fields() {
        return List.of();
    }

    @Override
    public List<Outcome> land(Landing landing) {
        return landing.rows().stream().map(_ -> Outcome.waiting(Effect.NONE, WAITS, null)).toList();
    }
}
