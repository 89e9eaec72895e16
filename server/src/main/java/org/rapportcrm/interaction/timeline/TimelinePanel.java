package org.rapportcrm.interaction.timeline;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.database.Batch;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened with a customer, newest first. */
@Component
class TimelinePanel implements ProfilePanel {
    private static final Frame FRAME =
            new Frame(
                    "timeline",
                    Slot.MIDDLE,
                    300,
                    "interaction.timeline",
                    "interaction/timeline/panel",
                    Permission.of(InteractionType.KEY, Action.READ));

    private final JsonMapper json;

    TimelinePanel(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Supplier<Optional<Worded<ShownTimeline>>> prepare(Batch batch, Visit visit) {
        return prepare(batch, visit, TimelineQuery.ALL);
    }

    Supplier<Optional<Worded<ShownTimeline>>> prepare(
            Batch batch, Visit visit, TimelineQuery query) {
        Supplier<Result<Record>> page = batch.add(TimelineQueries.page(visit, query));
        Supplier<Result<Record>> pinned = batch.add(TimelineQueries.pinned(visit));
        Supplier<Result<Record>> counts = batch.add(TimelineQueries.counts(visit));
        Supplier<Result<Record>> changes = batch.add(TimelineQueries.changes(visit, query));
        Supplier<Result<Record>> said = batch.add(SaidNotes.query(visit));
        return () ->
                Optional.of(words -> {
                    TimelineItems items =
                            new TimelineItems(words, visit.at(), SaidNotes.of(said.get(), words));
                    return new ShownTimeline(
                            visit.customer(),
                            new Chips(visit.customer(), query, words).of(counts.get()),
                            query.isStart() ? items.pinned(pinned.get()) : List.of(),
                            items.merge(
                                    head(page.get()), changes(query, changes.get(), page.get())),
                            more(visit.customer(), query, page.get()),
                            query.isFiltered());
                });
    }

    private static List<Record> head(Result<Record> page) {
        return page.subList(0, Math.min(page.size(), TimelineQueries.PAGE));
    }

    /** Changes older than the page's last entry come with the next page. */
    private List<FoldedChange> changes(
            TimelineQuery query, Result<Record> changes, Result<Record> page) {
        if (query.isFiltered()) {
            return List.of();
        }
        Instant oldest =
                page.size() > TimelineQueries.PAGE
                        ? Objects.requireNonNull(head(page).getLast().get(INTERACTION_.OCCURRED_AT))
                        : Instant.MIN;
        return changes.stream()
                .map(row -> FoldedChange.of(row, json))
                .filter(change -> change.at().isAfter(oldest))
                .toList();
    }

    private static @Nullable String more(UUID customer, TimelineQuery query, Result<Record> page) {
        if (page.size() <= TimelineQueries.PAGE) {
            return null;
        }
        Record last = head(page).getLast();
        TimelineQuery.Key key =
                new TimelineQuery.Key(
                        Objects.requireNonNull(last.get(INTERACTION_.OCCURRED_AT)),
                        Objects.requireNonNull(last.get(INTERACTION_.ID)));
        return query.after(key).path(customer, "/timeline/entries");
    }
}
