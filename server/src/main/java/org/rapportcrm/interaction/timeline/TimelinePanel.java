package org.rapportcrm.interaction.timeline;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
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
    public Reading<Worded<ShownTimeline>> prepare(Questions questions, Visiting visiting) {
        return prepare(questions, visiting, TimelineQuery.ALL);
    }

    Reading<Worded<ShownTimeline>> prepare(
            Questions questions, Visiting visiting, TimelineQuery query) {
        Question entries = questions.add(TimelineQueries.page(visiting, query));
        Question pinned =
                questions.addIfAny(
                        TimelineQueries.anyPinned(visiting), TimelineQueries.pinned(visiting));
        Question counts = questions.addWhenRead(TimelineQueries.counts(visiting));
        Question changes = questions.add(TimelineQueries.changes(visiting, query));
        Question said = questions.addIfAny(SaidNotes.all(visiting), SaidNotes.query(visiting));
        Question looks = questions.add(LastLook.query(visiting));
        return (answers, visit) -> {
            Result<Record> page = answers.to(entries);
            boolean isAll = TimelineQueries.isAll(query, page, visit.viewer());
            List<Record> counted = isAll || query.after() != null ? List.of() : answers.to(counts);
            List<Record> above = answers.to(pinned);
            return Optional.of(words -> {
                Chips chips = new Chips(visit.customer(), query, words);
                TimelineItems items =
                        new TimelineItems(
                                words,
                                visit.at(),
                                LastLook.of(answers.to(looks), visit),
                                above,
                                SaidNotes.of(answers.to(said), words));
                return new ShownTimeline(
                        visit.customer(),
                        isAll ? chips.ofAll(page) : chips.of(counted),
                        query.isStart() ? items.pinned() : List.of(),
                        items.merge(
                                head(page),
                                changes(query, answers.to(changes), page, visit.viewer())),
                        more(visit.customer(), query, page),
                        query.isFiltered());
            });
        };
    }

    private static List<Record> head(Result<Record> page) {
        return page.subList(0, Math.min(page.size(), TimelineQueries.PAGE));
    }

    /** Changes older than the page's last entry come with the next page. */
    private List<FoldedChange> changes(
            TimelineQuery query, Result<Record> changes, Result<Record> page, Viewer viewer) {
        if (query.isFiltered()) {
            return List.of();
        }
        Instant oldest =
                page.size() > TimelineQueries.PAGE
                        ? Objects.requireNonNull(head(page).getLast().get(INTERACTION_.OCCURRED_AT))
                        : Instant.MIN;
        return changes.stream()
                .flatMap(row -> FoldedChange.of(row, json, viewer).stream())
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
