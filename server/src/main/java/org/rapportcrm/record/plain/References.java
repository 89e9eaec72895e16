package org.rapportcrm.record.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.springframework.stereotype.Component;

/** Turns what rows of plain kinds call colleagues, customers and other records into their ids. */
@Component
class References {
    private final KnownRecords known;
    private final NamedInVain inVain;

    References(KnownRecords known, NamedInVain inVain) {
        this.known = known;
        this.inVain = inVain;
    }

    /** Whom written rows named in vain may still come. */
    void await(Kind kind, List<Draft> written, Landing landing) {
        inVain.keep(kind.key(), NamedInVain.Keeps.LAST, kind.fields(), landing, written);
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
        List<@Nullable Object> said =
                drafts.stream().<@Nullable Object>map(draft -> draft.value(field.key())).toList();
        Meant meant = Meant.find(known, field, said, landing, typed);
        for (Draft draft : drafts) {
            Optional<Reason> wrong =
                    switch (draft.value(field.key())) {
                        case UUID id when draft.changes(field.key()) -> id(meant, draft, id);
                        case String text -> name(kind, meant, draft, text);
                        case null, default -> Optional.empty();
                    };
            wrong.ifPresent(reason -> leave(field, draft, reason));
        }
    }

    private static Optional<Reason> id(Meant meant, Draft draft, UUID id) {
        Optional<UUID> standing = meant.standing(id);
        standing.ifPresent(one -> draft.set(meant.field().key(), one));
        return standing.isPresent() ? Optional.empty() : Optional.of(meant.unknown(id.toString()));
    }

    private static Optional<Reason> name(Kind kind, Meant meant, Draft draft, String text) {
        Set<UUID> found = meant.called(text);
        Set<UUID> one = found.size() > 1 ? kind.own().meant(meant.field(), found, draft) : found;
        if (one.size() == 1) {
            draft.set(meant.field().key(), one.iterator().next());
            return Optional.empty();
        }
        return Optional.of(one.isEmpty() ? meant.unknown(text) : meant.doubtful(text));
    }

    private static void leave(RecordField field, Draft draft, Reason wrong) {
        switch (Meant.consequence(field, draft.row())) {
            case REFUSED -> draft.refuse(field.key(), wrong);
            case EMPTY -> draft.unsay(field.key());
            case AWAITED -> draft.nameInVain(field.key(), wrong);
        }
    }
}
