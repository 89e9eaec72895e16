package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.CalledRecords.Call;

/** Whom the texts and ids mean that stand in one field of a batch. */
record Meant(
        RecordField field,
        Map<UUID, UUID> there,
        Map<String, Set<UUID>> called,
        Map<String, String> alike) {
    private static final Set<String> OURS = Set.of("user", "team", "department");

    /** What becomes of a field that names nobody. */
    enum Consequence {
        /** Whoever typed it mends it. */
        REFUSED,
        /** A colleague may have left long ago. */
        EMPTY,
        AWAITED
    }

    /** One look for all; whoever types only names what they see. */
    static Meant find(
            KnownRecords known,
            RecordField field,
            Collection<? extends @Nullable Object> said,
            Landing landing,
            boolean typed) {
        Set<String> texts = new LinkedHashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (Object one : said) {
            switch (one) {
                case String text -> texts.add(text);
                case UUID id -> ids.add(id);
                case null, default -> {}
            }
        }
        String target = Kind.target(field);
        Call call = new Call(texts, landing.origin(), landing.author().viewer(), typed);
        Map<UUID, UUID> there = known.existing(target, ids, landing.author().viewer());
        Map<String, Set<UUID>> called = known.called(target, call);
        return new Meant(field, there, called, known.resembling(target, call, called.keySet()));
    }

    static Consequence consequence(RecordField field, Row row) {
        if (row.isTyped() || field.is(Trait.REQUIRED)) {
            return Consequence.REFUSED;
        }
        return OURS.contains(Kind.target(field)) ? Consequence.EMPTY : Consequence.AWAITED;
    }

    /** Whoever stands for that id. */
    Optional<UUID> standing(UUID id) {
        return Optional.ofNullable(there.get(id));
    }

    Set<UUID> called(String text) {
        return called.getOrDefault(text, Set.of());
    }

    Reason unknown(String text) {
        String like = alike.get(text);
        return like == null
                ? Reason.of("record.reason.unknown", field.labelKey(), text)
                : Reason.of("record.reason.like", field.labelKey(), text, like);
    }

    Reason doubtful(String text) {
        return Reason.of("record.reason.doubtful", field.labelKey(), text);
    }
}
