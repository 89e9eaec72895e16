package org.rapportcrm.customer.landing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.MergePreview;
import org.rapportcrm.customer.MergedProfiles.Family;
import org.rapportcrm.customer.landing.Givens.Given;

/** Customers who are merged, and what they say. Not safe for use by many threads. */
record Household(
        Map<UUID, CustomerRows.Current> all,
        Map<UUID, Faces.Known> known,
        Map<UUID, Map<String, Given>> given,
        Survivorship rules,
        Map<UUID, Instant> lastContacts) {

    CustomerRows.Current current(UUID id) {
        return requireNonNull(all.get(id));
    }

    private Map<String, Given> given(UUID id) {
        return given.getOrDefault(id, Map.of());
    }

    /** The parent as it is without the others, then they. */
    List<Face> faces(Family family) {
        UUID parent = family.parent();
        Map<String, @Nullable Object> own = new HashMap<>(current(parent).values());
        given(parent).forEach((field, one) -> own.put(field, one.ownBeside(own.get(field))));
        List<Face> faces = new ArrayList<>();
        faces.add(requireNonNull(known.get(parent)).face(parent, own));
        family.children()
                .forEach(child ->
                        faces.add(
                                requireNonNull(known.get(child))
                                        .face(child, current(child).values())));
        return faces;
    }

    Survivorship.Survived survived(Family family, String field, List<Face> faces) {
        return rules.decide(field, faces, chosen(family, field));
    }

    /** What somebody chose stands until somebody chooses otherwise, or writes over it. */
    private @Nullable UUID chosen(Family family, String field) {
        String lead = Survivorship.lead(field);
        UUID now = family.chosen().getOrDefault(field, family.chosen().get(lead));
        Given before = given(family.parent()).get(field);
        return now == null && before != null && before.byHand() && stands(family, field, before)
                ? before.from()
                : now;
    }

    private boolean stands(Family family, String field, Given given) {
        return Objects.equals(given.value(), current(family.parent()).values().get(field));
    }

    /** With the parent as it is now, also when somebody is in it already. */
    MergePreview.Line line(Family family, String field, List<Face> faces, Collection<UUID> others) {
        Survivorship.Survived survived = survived(family, field, faces);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(current(family.parent()).values().get(field));
        others.forEach(other -> values.add(current(other).values().get(field)));
        return new MergePreview.Line(
                field,
                Survivorship.lead(field),
                values,
                survived.value(),
                survived.from(),
                survived.why());
    }

    Map<String, Given> settle(Family family, Deltas deltas) {
        UUID parent = family.parent();
        CustomerRows.Current now = current(parent);
        List<Face> faces = faces(family);
        Map<String, Given> kept = new HashMap<>();
        Set<String> fields = new LinkedHashSet<>(Survivorship.fields(faces));
        fields.addAll(given(parent).keySet());
        fields.remove(LastContactOfMerged.FIELD);
        for (String field : fields) {
            Survivorship.Survived survived = survived(family, field, faces);
            Object own = faces.getFirst().get(field);
            Object before = now.values().get(field);
            boolean chosen = chosen(family, field) != null;
            if (!Objects.equals(own, survived.value()) || chosen) {
                kept.put(field, new Given(survived.value(), own, survived.from(), chosen));
            }
            if (!Objects.equals(before, survived.value())) {
                deltas.note(parent, field, before, survived.value());
                now.values().put(field, survived.value());
            }
        }
        contact(family, kept);
        return kept;
    }

    private void contact(Family family, Map<String, Given> kept) {
        UUID parent = family.parent();
        Instant now = last(parent);
        Given before = given(parent).get(LastContactOfMerged.FIELD);
        Instant own =
                before == null
                        ? now
                        : Instant.parse(
                                requireNonNull(before.ownBeside(now.toString())).toString());
        Instant latest = own;
        for (UUID child : family.children()) {
            latest = last(child).isAfter(latest) ? last(child) : latest;
        }
        if (!latest.equals(own)) {
            kept.put(
                    LastContactOfMerged.FIELD,
                    new Given(latest.toString(), own.toString(), null, false));
        }
        if (!latest.equals(now)) {
            lastContacts.put(parent, latest);
        }
    }

    private Instant last(UUID id) {
        return lastContacts.getOrDefault(id, requireNonNull(known.get(id)).lastContact());
    }
}
