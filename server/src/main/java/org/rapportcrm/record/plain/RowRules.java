package org.rapportcrm.record.plain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** What holds for rows of every plain kind: whom they reach, and what their fields take. */
@Component
class RowRules {
    private static final String OWNER = "owner";
    private static final String CURRENCY = "currency";

    /**
     * Reads what a row says into its draft.
     *
     * @param known whether it is about a record that should be there
     */
    void read(Kind kind, Draft draft, Landing landing, boolean known) {
        Viewer viewer = landing.author().viewer();
        Standing standing = draft.standing();
        if (known && (standing == null || !isReached(kind, standing, draft, viewer))) {
            draft.refuse("", Reason.of("record.reason.gone"));
            return;
        }
        FieldValues values = new FieldValues(landing.origin().zone());
        draft.row().values().forEach((key, said) -> read(kind, draft, key, said, values, viewer));
    }

    /** A file finds its records among all; who writes by hand changes what they may change. */
    private static boolean isReached(Kind kind, Standing standing, Draft draft, Viewer viewer) {
        return !draft.row().isTyped()
                || !standing.binned()
                        && Reached.is(viewer, kind.key(), Action.WRITE, standing.values());
    }

    private static void read(
            Kind kind,
            Draft draft,
            String key,
            @Nullable Object said,
            FieldValues values,
            Viewer viewer) {
        Optional<RecordField> field =
                kind.fields().stream().filter(one -> one.key().equals(key)).findFirst();
        if (field.isEmpty() || field.get().is(Trait.MADE)) {
            draft.refuse(key, Reason.of("record.reason.no-field", key));
        } else if (draft.row().isTyped() && !kind.whole().writes(viewer, field.get())) {
            draft.refuse(key, Reason.of("record.reason.denied", field.get().labelKey()));
        } else {
            try {
                draft.set(key, values.read(field.get(), said));
            } catch (FieldValues.Wrong wrong) {
                draft.refuse(key, wrong.reason());
            }
        }
    }

    /** Whoever sees but some of the records goes on seeing the one that they add. */
    void complete(Kind kind, Draft draft, Landing landing) {
        if (!draft.isNew()) {
            return;
        }
        Viewer viewer = landing.author().viewer();
        boolean bounded = viewer.reach(Permission.of(kind.key(), Action.WRITE)) != Reach.ALL;
        if (draft.row().isTyped() && bounded && kind.isKept(OWNER) && draft.value(OWNER) == null) {
            draft.set(OWNER, viewer.id());
        }
        if (kind.isKept("department") && draft.value("department") == null) {
            draft.set("department", landing.origin().department());
        }
        if (kind.isKept(CURRENCY) && draft.value(CURRENCY) == null) {
            draft.set(CURRENCY, landing.origin().currency());
        }
    }

    /** What must hold once everything is filled in. */
    void check(Kind kind, Draft draft, Landing landing) {
        if (draft.says(CURRENCY) && draft.value(CURRENCY) == null) {
            // an amount has one, whatever it is
            draft.unsay(CURRENCY);
        }
        for (RecordField field : kind.fields()) {
            boolean asked = draft.isNew() || draft.says(field.key());
            if (field.is(Trait.REQUIRED)
                    && !field.is(Trait.MADE)
                    && field.isKept()
                    && asked
                    && draft.value(field.key()) == null) {
                draft.refuse(field.key(), Reason.of("record.reason.missing", field.labelKey()));
            }
        }
        Viewer viewer = landing.author().viewer();
        if (draft.isNew() && draft.row().isTyped()) {
            Map<String, @Nullable Object> values = new HashMap<>(draft.said());
            if (!Reached.is(viewer, Permission.of(kind.key(), Action.READ), values)) {
                draft.refuse(OWNER, Reason.of("record.reason.out-of-sight"));
            }
        }
    }
}
