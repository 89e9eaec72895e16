package org.rapportcrm.record.action;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** The actions of each kind, and what they ask of whom. */
@Component
public class RecordActions {
    private final List<RecordAction> all;

    RecordActions(List<RecordAction> all) {
        this.all = all.stream().sorted(Comparator.comparingInt(RecordAction::place)).toList();
    }

    /** Every action of a kind, also those that the viewer may not take. */
    public List<RecordAction> of(RecordType type) {
        return all.stream().filter(action -> action.isFor(type)).toList();
    }

    /** Those that the viewer may take with some records of the kind. */
    public List<RecordAction> of(RecordType type, Viewer viewer) {
        return of(type).stream().filter(action -> may(action, type, viewer)).toList();
    }

    /** Those that one call does to many records; what has a page of its own is done there. */
    public List<RecordAction> onMany(RecordType type) {
        return of(type).stream().filter(action -> action.ownPage().isEmpty()).toList();
    }

    /** Those of them that the viewer may take. */
    public List<RecordAction> onMany(RecordType type, Viewer viewer) {
        return onMany(type).stream().filter(action -> may(action, type, viewer)).toList();
    }

    public Optional<RecordAction> find(RecordType type, String key) {
        return of(type).stream().filter(action -> action.key().equals(key)).findFirst();
    }

    /** What an action asks for, as far as the viewer may write it. */
    public List<RecordField> asks(RecordAction action, RecordType type, Viewer viewer) {
        return action.asks(type).stream()
                .filter(field -> type.reads(viewer, field) && type.writes(viewer, field))
                .toList();
    }

    private boolean may(RecordAction action, RecordType type, Viewer viewer) {
        return viewer.may(type.permission(action.right()))
                && (action.asks(type).isEmpty() || !asks(action, type, viewer).isEmpty());
    }
}
