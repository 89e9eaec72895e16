package org.rapportcrm.interaction.timeline;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.PROMISE;
import static org.rapportcrm.interaction.db.Tables.REQUIREMENT;
import static org.rapportcrm.interaction.db.Tables.TASK;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.interaction.sight.VisibleEntries;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What happened last with a customer and what is open, for a glance from elsewhere. */
@Component
class GlancePanel implements ProfilePanel {
    private static final int MOST = 3;
    private static final Field<Integer> TASKS = field("tasks", Integer.class);
    private static final Field<Integer> PROMISES = field("promises", Integer.class);
    private static final Field<Integer> REQUIREMENTS = field("requirements", Integer.class);
    private static final Frame FRAME =
            new Frame(
                    "glance",
                    Slot.CARD,
                    100,
                    "interaction.glance",
                    "interaction/timeline/glance",
                    Permission.of(InteractionType.KEY, Action.READ));

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Reading<Worded<Glance>> prepare(Questions questions, Visiting visiting) {
        Question last = questions.add(last(visiting));
        Question open = questions.add(open(visiting));
        return (answers, visit) ->
                Optional.of(words ->
                        new Glance(
                                matters(answers.to(open).getFirst(), words),
                                contacts(answers.to(last), visit, words)));
    }

    private static Select<?> last(Visiting visiting) {
        return select(SeenEntries.of(visiting.viewer()))
                .from(INTERACTION_)
                .where(
                        INTERACTION_.CUSTOMER_ID.eq(visiting.customer()),
                        INTERACTION_.DELETED_AT.isNull(),
                        VisibleEntries.toRead(visiting.viewer()))
                .orderBy(INTERACTION_.OCCURRED_AT.desc(), INTERACTION_.ID.desc())
                .limit(MOST);
    }

    private static Select<?> open(Visiting visiting) {
        return select(
                field(
                                selectCount()
                                        .from(TASK)
                                        .where(
                                                TASK.CUSTOMER_ID.eq(visiting.customer()),
                                                TASK.DONE_AT.isNull(),
                                                TASK.DELETED_AT.isNull(),
                                                Visible.toRead(visiting.viewer(), "task", TASK)))
                        .as(TASKS),
                field(
                                selectCount()
                                        .from(PROMISE)
                                        .where(
                                                PROMISE.CUSTOMER_ID.eq(visiting.customer()),
                                                PROMISE.STATE.eq("open"),
                                                Visible.toRead(
                                                        visiting.viewer(),
                                                        InteractionType.KEY,
                                                        PROMISE)))
                        .as(PROMISES),
                field(
                                selectCount()
                                        .from(REQUIREMENT)
                                        .where(
                                                REQUIREMENT.CUSTOMER_ID.eq(visiting.customer()),
                                                REQUIREMENT.MET_AT.isNull(),
                                                REQUIREMENT.DELETED_AT.isNull(),
                                                Visible.toRead(
                                                        visiting.viewer(),
                                                        InteractionType.KEY,
                                                        REQUIREMENT)))
                        .as(REQUIREMENTS));
    }

    private static List<String> matters(Record open, Words words) {
        return Stream.of(TASKS, PROMISES, REQUIREMENTS)
                .filter(matter -> requireNonNull(open.get(matter)) > 0)
                .map(matter -> words.text("interaction.open." + matter.getName(), open.get(matter)))
                .toList();
    }

    private static List<Glance.Contact> contacts(Result<Record> rows, Visit visit, Words words) {
        EntryWords entryWords = new EntryWords(words);
        return rows.map(row ->
                new Glance.Contact(
                        entryWords.icon(row),
                        entryWords.title(row),
                        words.ago(requireNonNull(row.get(INTERACTION_.OCCURRED_AT)), visit.at())));
    }
}
