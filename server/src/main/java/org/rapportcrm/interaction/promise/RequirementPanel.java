package org.rapportcrm.interaction.promise;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.interaction.db.Tables.REQUIREMENT;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.springframework.stereotype.Component;

/** What they need from us: requirements that are not met yet, the newest first. */
@Component
class RequirementPanel implements ProfilePanel {
    private static final int MOST = 10;
    private static final Field<Boolean> CHANGEABLE = field("changeable", Boolean.class);
    private static final Frame FRAME =
            new Frame(
                    "requirements",
                    Slot.RIGHT,
                    160,
                    "interaction.requirements",
                    "interaction/promise/requirements",
                    Permission.of(InteractionType.KEY, Action.READ));

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Reading<OpenRequirements> prepare(Questions questions, Visiting visiting) {
        Question open = questions.addIfAny(open(visiting));
        return (answers, _) ->
                Optional.of(
                        new OpenRequirements(
                                read(answers.to(open)), answers.to(open).size() > MOST));
    }

    private static Select<?> open(Visiting visiting) {
        return select(
                        REQUIREMENT.ID,
                        REQUIREMENT.TEXT,
                        field(Visible.toChange(visiting.viewer(), InteractionType.KEY, REQUIREMENT))
                                .as(CHANGEABLE))
                .from(REQUIREMENT)
                .where(REQUIREMENT.CUSTOMER_ID.eq(visiting.customer()))
                .and(REQUIREMENT.MET_AT.isNull())
                .and(REQUIREMENT.DELETED_AT.isNull())
                .and(Visible.toRead(visiting.viewer(), InteractionType.KEY, REQUIREMENT))
                .orderBy(REQUIREMENT.ID.desc())
                .limit(MOST + 1);
    }

    private static List<OpenRequirements.Row> read(Result<Record> rows) {
        return rows.stream()
                .limit(MOST)
                .map(row ->
                        new OpenRequirements.Row(
                                requireNonNull(row.get(REQUIREMENT.ID)),
                                requireNonNull(row.get(REQUIREMENT.TEXT)),
                                Boolean.TRUE.equals(row.get(CHANGEABLE))))
                .toList();
    }
}
