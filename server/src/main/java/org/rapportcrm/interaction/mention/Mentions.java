package org.rapportcrm.interaction.mention;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.TASK;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.mention.NamesInText.Found;
import org.rapportcrm.interaction.people.NamedPeople;
import org.rapportcrm.interaction.people.NamedPeople.Known;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.interaction.sight.VisibleEntries;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells colleagues that somebody mentioned them. */
@Component
public class Mentions {
    private static final String KIND_OF_TASK = "task";

    private final NamedPeople people;
    private final Onlookers onlookers;
    private final Notices notices;

    Mentions(NamedPeople people, Onlookers onlookers, Notices notices) {
        this.people = people;
        this.onlookers = onlookers;
        this.notices = notices;
    }

    /**
     * A record that was just written, with what it says.
     *
     * @param seen the condition under which somebody may see it
     */
    public record Written(
            String type, UUID id, Table<?> table, Function<Viewer, Condition> seen, String text) {
        public static Written entry(UUID id, @Nullable String... text) {
            return new Written(
                    InteractionType.KEY,
                    id,
                    INTERACTION_,
                    viewer -> VisibleEntries.toRead(viewer).and(ofSeenCustomer(viewer)),
                    joined(text));
        }

        public static Written task(UUID id, @Nullable String... text) {
            return new Written(
                    KIND_OF_TASK,
                    id,
                    TASK,
                    viewer -> Visible.toRead(viewer, KIND_OF_TASK, TASK),
                    joined(text));
        }

        private static Condition ofSeenCustomer(Viewer viewer) {
            return exists(
                    selectOne()
                            .from(PROFILE)
                            .where(
                                    PROFILE.ID.eq(INTERACTION_.CUSTOMER_ID),
                                    VisibleCustomers.to(viewer, PROFILE)));
        }

        private static String joined(@Nullable String... text) {
            return Stream.of(text).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        }
    }

    /**
     * Tells each of them once about a record, however often it is edited.
     *
     * @return whose names stand there and who were not told: they may not see it, or several are
     *     called so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> tell(Viewer author, Written written) {
        if (written.text().indexOf('@') < 0) {
            return List.of();
        }
        Found found = new NamesInText(people.everybody()).find(written.text());
        List<Known> others =
                found.meant().stream().filter(one -> !one.id().equals(author.id())).toList();
        Set<UUID> seeing = onlookers.of(others, written.table(), written.id(), written.seen());
        notices.tell(
                others.stream()
                        .filter(one -> seeing.contains(one.id()))
                        .map(one -> notice(one, author, written))
                        .toList());
        Stream<String> blind =
                others.stream().filter(one -> !seeing.contains(one.id())).map(Known::name);
        return Stream.concat(blind, found.unclear().stream()).toList();
    }

    private static Notice notice(Known mentioned, Viewer author, Written written) {
        return new Notice(
                mentioned.id(),
                MentionNews.MENTIONED,
                written.type(),
                written.id(),
                List.of(author.name()),
                "mentioned-in-" + written.id());
    }
}
