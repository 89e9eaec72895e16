package org.rapportcrm.record.plain;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.plain.CalledRecords.Call;
import org.springframework.stereotype.Component;

/**
 * Turns what rows call colleagues, customers and other records into their ids. A field that names
 * nobody is mended by whoever typed it; a received row waits, but not for a colleague, who may have
 * left long ago.
 */
@Component
class References {
    private static final Set<String> OURS = Set.of("user", "team", "department");

    private final KnownRecords known;
    private final Awaited awaited;

    References(KnownRecords known, Awaited awaited) {
        this.known = known;
        this.awaited = awaited;
    }

    /** Whom written rows named in vain may still come. */
    void await(Kind kind, List<Draft> written, Landing landing) {
        awaited.keep(kind, landing, written);
    }

    void resolve(Kind kind, List<Draft> drafts, Landing landing) {
        for (RecordField field : kind.fields()) {
            if (Kind.isReference(field)) {
                Map<Boolean, List<Draft>> saying =
                        drafts.stream()
                                .filter(draft -> draft.says(field.key()))
                                .collect(Collectors.partitioningBy(draft -> draft.row().isTyped()));
                saying.forEach((typed, those) -> resolve(kind, field, those, landing, typed));
            }
        }
    }

    private void resolve(
            Kind kind, RecordField field, List<Draft> drafts, Landing landing, boolean typed) {
        Set<String> texts = new LinkedHashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (Draft draft : drafts) {
            switch (draft.value(field.key())) {
                case String text -> texts.add(text);
                case UUID id -> ids.add(id);
                case null, default -> {}
            }
        }
        String target = Kind.target(field);
        Call call = new Call(texts, landing.origin(), landing.author().viewer(), typed);
        Map<UUID, UUID> there = known.existing(target, ids, landing.author().viewer());
        Map<String, Set<UUID>> called = known.called(target, call);
        Map<String, String> alike = known.resembling(target, call, called.keySet());
        for (Draft draft : drafts) {
            Optional<Reason> wrong =
                    switch (draft.value(field.key())) {
                        case UUID id when draft.changes(field.key()) -> id(field, draft, id, there);
                        case String text -> name(kind, field, draft, text, called, alike);
                        case null, default -> Optional.empty();
                    };
            wrong.ifPresent(reason -> leave(field, draft, target, reason));
        }
    }

    private static Optional<Reason> id(
            RecordField field, Draft draft, UUID id, Map<UUID, UUID> there) {
        UUID standing = there.get(id);
        if (standing == null) {
            return Optional.of(unknown(field, id.toString(), Map.of()));
        }
        draft.set(field.key(), standing);
        return Optional.empty();
    }

    private static Optional<Reason> name(
            Kind kind,
            RecordField field,
            Draft draft,
            String text,
            Map<String, Set<UUID>> called,
            Map<String, String> alike) {
        Set<UUID> found = called.getOrDefault(text, Set.of());
        Set<UUID> meant = found.size() > 1 ? kind.own().meant(field, found, draft) : found;
        if (meant.size() == 1) {
            draft.set(field.key(), meant.iterator().next());
            return Optional.empty();
        }
        return Optional.of(
                meant.isEmpty()
                        ? unknown(field, text, alike)
                        : Reason.of("record.reason.doubtful", field.labelKey(), text));
    }

    private static Reason unknown(RecordField field, String text, Map<String, String> alike) {
        return alike.containsKey(text)
                ? Reason.of("record.reason.like", field.labelKey(), text, alike.get(text))
                : Reason.of("record.reason.unknown", field.labelKey(), text);
    }

    private static void leave(RecordField field, Draft draft, String target, Reason wrong) {
        if (draft.row().isTyped() || field.is(Trait.REQUIRED)) {
            draft.refuse(field.key(), wrong);
            return;
        }
        if (OURS.contains(target)) {
            draft.unsay(field.key());
        } else {
            draft.nameInVain(field.key(), wrong);
        }
    }
}
