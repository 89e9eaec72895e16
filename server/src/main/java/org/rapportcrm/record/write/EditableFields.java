package org.rapportcrm.record.write;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Stored;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Which fields somebody can write where they stand, without a form. */
@Component
public class EditableFields {
    private final RecordHands hands;
    private final NamesOf names;
    private final ReachedRecords reached;

    EditableFields(RecordHands hands, NamesOf names, ReachedRecords reached) {
        this.hands = hands;
        this.names = names;
        this.reached = reached;
    }

    /** Those of the records that the viewer may write; nothing of the others is editable. */
    public Set<UUID> reached(RecordType type, Collection<UUID> ids, Viewer viewer) {
        return reached.among(type, ids, Action.WRITE, viewer);
    }

    public boolean isEditable(RecordType type, RecordField field, Viewer viewer) {
        return isWritten(type, field)
                && viewer.may(type.key(), Action.WRITE)
                && type.reads(viewer, field)
                && type.writes(viewer, field);
    }

    /** Whether a cell has room for its input, and people can see what there is to choose. */
    public boolean isInCells(RecordType type, RecordField field, Viewer viewer) {
        boolean isKnown =
                NamesOf.target(field)
                        .map(kind -> type.isSuggesting() || names.isOffered(kind, viewer))
                        .orElse(true);
        return isKnown && isEditable(type, field, viewer);
    }

    /** Whether anybody can: what the house makes, and what names the record elsewhere, stays. */
    private boolean isWritten(RecordType type, RecordField field) {
        boolean isKnownWhole =
                switch (field.stored()) {
                    case Stored.Column _, Stored.Custom _ -> true;
                    case Stored.Rows _ -> field.type() == FieldType.WORDS;
                    case Stored.Made _, Stored.Fact _ -> false;
                    case null -> false;
                };
        return isKnownWhole && field.isReplaced() && !field.is(Trait.OWN_ID) && hands.write(type);
    }
}
