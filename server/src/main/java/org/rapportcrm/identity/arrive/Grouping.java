package org.rapportcrm.identity.arrive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.identity.arrive.Groups.Grouped;
import org.rapportcrm.identity.learn.Models;
import org.rapportcrm.identity.match.Subjects;
import org.rapportcrm.identity.pair.Pair;
import org.rapportcrm.identity.pair.ToldApart;
import org.springframework.stereotype.Component;

/** Reads what decides who of those whom pairs hold together is one customer. */
@Component
class Grouping {
    private final MergingCustomers merging;
    private final Subjects subjects;
    private final ToldApart apart;
    private final Models models;

    Grouping(MergingCustomers merging, Subjects subjects, ToldApart apart, Models models) {
        this.merging = merging;
        this.subjects = subjects;
        this.apart = apart;
        this.models = models;
    }

    Grouped of(List<Pair> sure) {
        Set<UUID> named =
                sure.stream()
                        .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                        .collect(Collectors.toCollection(TreeSet::new));
        Map<UUID, UUID> survivors = merging.survivors(named);
        Set<UUID> standing =
                named.stream()
                        .map(customer -> survivors.getOrDefault(customer, customer))
                        .collect(Collectors.toCollection(TreeSet::new));
        return Groups.of(
                sure,
                new Circle(
                        survivors, subjects.of(standing), apart.among(standing), models.current()));
    }
}
