package org.rapportcrm.intake.run;

import java.util.List;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.springframework.stereotype.Component;

/** The kinds of record that files can hold, and the one for those that we do not have yet. */
@Component
public class Kinds {
    private final RecordTypes types;

    Kinds(RecordTypes types) {
        this.types = types;
    }

    public List<RecordType> known() {
        return types.all();
    }

    public RecordType get(String key) {
        return key.equals(NoSuchKind.KEY) ? NoSuchKind.INSTANCE : types.get(key);
    }
}
