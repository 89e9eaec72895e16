package org.rapportcrm.interaction.mention;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.TASK;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.interaction.entry.InteractionType;
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

    private final DSLContext db;
    private final NamedPeople people;
    private final Viewers viewers;
    private final Notices notices;

    Mentions(DSLContext db, NamedPeople people, Viewers viewers, Notices notices) {
        this.db = db;
        this.people = people;
        this.viewers = viewers;
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
     * @return the names of those who may not see it and were not told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> tell(Viewer author, Written written) {
        if (written.text().indexOf('@') < 0) {
            return List.of();
        }
        List<Notice> told = new ArrayList<>();
        List<String> blind = new ArrayList<>();
        for (Known one : NamesInText.find(written.text(), people.colleagues())) {
            if (one.id().equals(author.id())) {
                continue;
            }
            if (sees(one.id(), written)) {
                told.add(
                        new Notice(
                                one.id(),
                                MentionNews.MENTIONED,
                                written.type(),
                                written.id(),
                                List.of(author.name()),
                                "mentioned-in-" + written.id()));
            } else {
                blind.add(one.name());
            }
        }
        notices.tell(told);
        return blind;
    }

    private boolean sees(UUID user, Written written) {
        Optional<Viewer> viewer = viewers.of(user);
        return viewer.isPresent()
                && db.fetchExists(
                        db.selectOne()
                                .from(written.table())
                                .where(
                                        Objects.requireNonNull(
                                                        written.table().field("id", UUID.class))
                                                .eq(written.id()),
                                        written.seen().apply(viewer.get())));
    }
}
