package org.rapportcrm.identity.arrive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapportcrm.analytics.matching.Comparison;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.customer.Resolver;
import org.rapportcrm.identity.learn.Models;
import org.rapportcrm.identity.match.Likenesses;
import org.rapportcrm.identity.match.Likenesses.Likeness;
import org.rapportcrm.identity.match.Subject;
import org.rapportcrm.identity.match.Subjects;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Holds what somebody types against all who share a key with it. */
@Component
class Resolving implements Resolver {
    private static final double LIKELY = 0.5;
    private static final List<String> AS_TYPED = List.of("given_name", "family_name", "birthday");
    private static final List<String> OF_ADDRESSES = List.of("postal_code", "street", "city");

    private final Likenesses likenesses;
    private final Subjects subjects;
    private final Models models;

    Resolving(Likenesses likenesses, Subjects subjects, Models models) {
        this.likenesses = likenesses;
        this.subjects = subjects;
        this.models = models;
    }

    @Override
    public Map<UUID, Double> mayBe(Row row, Origin origin) {
        Subject typed = subject(row, origin);
        Set<UUID> candidates =
                likenesses
                        .candidates(List.of(Likeness.of(typed)))
                        .getOrDefault(typed.id(), Set.of());
        if (candidates.isEmpty()) {
            return Map.of();
        }
        List<Subject> others = new ArrayList<>(subjects.of(candidates).values());
        List<Comparison> came =
                models.current()
                        .compare(typed.record(), others.stream().map(Subject::record).toList());
        Map<UUID, Double> likely = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            if (came.get(i).probability() >= LIKELY) {
                likely.put(others.get(i).id(), came.get(i).probability());
            }
        }
        return likely;
    }

    private static Subject subject(Row row, Origin origin) {
        var values = Subjects.SCHEMA.record();
        Stream.concat(AS_TYPED.stream(), OF_ADDRESSES.stream())
                .forEach(field -> row.texts(field).forEach(text -> values.add(field, text)));
        String country = Countries.code(row.text("country"));
        row.texts("email").forEach(text -> values.add("email", Normal.email(text)));
        row.texts("phone")
                .forEach(text ->
                        values.add(
                                "phone",
                                Normal.phone(text, country == null ? origin.country() : country)
                                        .orElse(text)));
        if (!row.has("given_name") && !row.has("family_name")) {
            Subjects.addName(values, row.text("name"));
        }
        return new Subject(UuidV7.next(), null, null, null, values.build());
    }
}
