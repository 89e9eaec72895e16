package org.rapportcrm.interaction.people;

import static org.jooq.Records.mapping;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.customer.view.Tables.RELATION;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Alphabet;
import org.rapportcrm.interaction.people.Participant.Side;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Finds out who is meant by the names that somebody types. */
@Component
public class NamedPeople {
    private static final int MOST = 500;

    private final DSLContext db;

    NamedPeople(DSLContext db) {
        this.db = db;
    }

    /** Somebody whose name can be chosen. */
    public record Known(UUID id, String name) {}

    /**
     * Who of us took part.
     *
     * @param strangers names that nobody here has, or several
     */
    public record Ours(List<Participant> people, List<String> strangers) {}

    /**
     * Colleagues by their name or its beginning, so far as that is only one's.
     *
     * @param before who took part so far, whether they are still here or not
     */
    public Ours ours(@Nullable String typed, List<Participant> before) {
        List<String> names = Participant.names(typed);
        List<Known> colleagues = names.isEmpty() ? List.of() : everybody();
        List<Participant> people = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        for (String name : names) {
            Participant known = known(before, Side.US, name);
            Known colleague = known == null ? meant(colleagues, name) : null;
            if (known != null) {
                people.add(known);
            } else if (colleague != null) {
                people.add(new Participant(Side.US, colleague.name(), null, colleague.id()));
            } else {
                strangers.add(name);
            }
        }
        return new Ours(people, strangers);
    }

    /** Whom they name; a name of somebody related to the customer becomes that customer. */
    public List<Participant> theirs(
            Viewer viewer, UUID customer, @Nullable String typed, List<Participant> before) {
        List<String> names = Participant.names(typed);
        List<Known> related = names.isEmpty() ? List.of() : related(viewer, customer);
        return names.stream().map(name -> theirs(name, related, before)).toList();
    }

    private static Participant theirs(String name, List<Known> related, List<Participant> before) {
        Participant known = known(before, Side.THEM, name);
        Known meant = meant(related, name);
        return known != null
                ? known
                : new Participant(Side.THEM, name, meant == null ? null : meant.id(), null);
    }

    /** Who works here, to choose from: nobody reads on beyond that many. */
    public List<Known> colleagues() {
        return working().limit(MOST).fetch(mapping(Known::new));
    }

    /** All who work here, to find somebody by name. */
    public List<Known> everybody() {
        return working().fetch(mapping(Known::new));
    }

    private SelectLimitStep<Record2<UUID, String>> working() {
        return db.select(COLLEAGUE.ID, COLLEAGUE.NAME)
                .from(COLLEAGUE)
                .where(COLLEAGUE.ACTIVE)
                .orderBy(Alphabet.of(COLLEAGUE.NAME));
    }

    /** Customers that have to do with this one, as far as the viewer may know of them. */
    public List<Known> related(Viewer viewer, UUID customer) {
        return db.select(PROFILE.ID, PROFILE.NAME)
                .from(RELATION)
                .join(PROFILE)
                .on(PROFILE.ID.eq(RELATION.OTHER_ID))
                .where(RELATION.CUSTOMER_ID.eq(customer), VisibleCustomers.to(viewer, PROFILE))
                .and(PROFILE.DELETED_AT.isNull().and(PROFILE.NAME.isNotNull()))
                .orderBy(Alphabet.of(PROFILE.NAME))
                .limit(MOST)
                .fetch(row -> new Known(row.value1(), row.value2()));
    }

    private static @Nullable Participant known(List<Participant> before, Side side, String name) {
        return before.stream()
                .filter(person -> person.side() == side && person.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Known meant(List<Known> all, String name) {
        String key = Normal.text(name);
        List<Known> exact =
                all.stream().filter(one -> Normal.text(one.name()).equals(key)).toList();
        List<Known> found =
                exact.isEmpty()
                        ? all.stream()
                                .filter(one -> Normal.text(one.name()).startsWith(key + " "))
                                .toList()
                        : exact;
        return found.size() == 1 ? found.getFirst() : null;
    }
}
