package org.rapportcrm.interaction.promise;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.interaction.db.Tables.PROMISE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.interaction.task.Due;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What we told them: promises that are still open. */
@Component
class PromisePanel implements ProfilePanel {
    private static final int MOST = 10;
    private static final Field<String> USER = field("user_name", String.class);
    private static final Field<String> DEPARTMENT = field("department_name", String.class);
    private static final Field<Boolean> CHANGEABLE = field("changeable", Boolean.class);
    private static final Frame FRAME =
            new Frame(
                    "promises",
                    Slot.RIGHT,
                    150,
                    "interaction.promises",
                    "interaction/promise/panel",
                    Permission.of(InteractionType.KEY, Action.READ));

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Reading<Worded<OpenPromises>> prepare(Questions questions, Visiting visiting) {
        Question open = questions.addIfAny(open(visiting));
        return (answers, visit) ->
                Optional.of(words ->
                        new OpenPromises(
                                visit.customer(),
                                read(answers.to(open), visit, words),
                                answers.to(open).size() > MOST));
    }

    private static Select<?> open(Visiting visiting) {
        return select(
                        PROMISE.ID,
                        PROMISE.TEXT,
                        PROMISE.DUE_ON,
                        field(
                                        select(COLLEAGUE.NAME)
                                                .from(COLLEAGUE)
                                                .where(COLLEAGUE.ID.eq(PROMISE.USER_ID)))
                                .as(USER),
                        field(
                                        select(DEPARTMENT_NAME.NAME)
                                                .from(DEPARTMENT_NAME)
                                                .where(
                                                        DEPARTMENT_NAME.ID.eq(
                                                                PROMISE.DEPARTMENT_ID)))
                                .as(DEPARTMENT),
                        field(Visible.toChange(visiting.viewer(), InteractionType.KEY, PROMISE))
                                .as(CHANGEABLE))
                .from(PROMISE)
                .where(PROMISE.CUSTOMER_ID.eq(visiting.customer()), PROMISE.STATE.eq("open"))
                .and(Visible.toRead(visiting.viewer(), InteractionType.KEY, PROMISE))
                .orderBy(PROMISE.DUE_ON, PROMISE.ID)
                .limit(MOST + 1);
    }

    private static List<OpenPromises.Row> read(Result<Record> rows, Visit visit, Words words) {
        return rows.stream()
                .limit(MOST)
                .map(row ->
                        new OpenPromises.Row(
                                requireNonNull(row.get(PROMISE.ID)),
                                requireNonNull(row.get(PROMISE.TEXT)),
                                Stream.of(row.get(USER), row.get(DEPARTMENT))
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")),
                                Due.of(requireNonNull(row.get(PROMISE.DUE_ON)), visit.at(), words),
                                Boolean.TRUE.equals(row.get(CHANGEABLE))))
                .toList();
    }
}
