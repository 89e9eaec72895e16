package org.rapportcrm.identity.banner;

import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.customer.view.Tables.COMPARED;
import static org.rapportcrm.identity.db.Tables.PAIR;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.customer.view.tables.Compared;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.identity.banner.MayBe.Other;
import org.rapportcrm.identity.pair.PairState;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * "May be the same as …" under a customer's name. Of one whom the viewer may not see it tells whom
 * to ask, and nothing else.
 */
@Component
class MayBePanel implements ProfilePanel {
    private static final int MOST = 4;
    private static final Compared OTHER = COMPARED.as("other");
    private static final Field<Boolean> VISIBLE = DSL.field("visible", Boolean.class);
    private static final Field<String> DEPARTMENT = DSL.field("department", String.class);

    @Override
    public Frame frame() {
        return new Frame(
                "may-be",
                Slot.HEADER,
                40,
                "identity.may-be",
                "identity/banner/may-be",
                VisibleCustomers.READ);
    }

    @Override
    public Reading<MayBe> prepare(Questions questions, Visiting visiting) {
        Viewer viewer = visiting.viewer();
        List<Field<?>> fields = new ArrayList<>(CustomerName.fields(OTHER));
        fields.addAll(
                List.of(
                        PAIR.ID,
                        PAIR.PROBABILITY,
                        VisibleCustomers.isReachedBy(viewer, Action.READ, OTHER).as(VISIBLE),
                        SeenFields.of(viewer, "department", DEPARTMENT_NAME.NAME).as(DEPARTMENT)));
        Question asked =
                questions.addIfAny(
                        select(PAIR.ID).from(PAIR).where(waiting(visiting)),
                        select(fields)
                                .from(PAIR)
                                .join(OTHER)
                                .on(
                                        OTHER.ID.eq(
                                                when(
                                                                PAIR.FIRST_ID.eq(
                                                                        visiting.customer()),
                                                                PAIR.SECOND_ID)
                                                        .otherwise(PAIR.FIRST_ID)))
                                .leftJoin(DEPARTMENT_NAME)
                                .on(DEPARTMENT_NAME.ID.eq(OTHER.DEPARTMENT_ID))
                                .where(
                                        waiting(visiting),
                                        OTHER.DELETED_AT.isNull(),
                                        OTHER.MERGED_INTO.isNull())
                                .orderBy(PAIR.WEIGHT.desc(), PAIR.ID)
                                .limit(MOST));
        boolean reviews = viewer.may("duplicate", Action.READ);
        return (answers, visit) ->
                Optional.of(panel(answers.to(asked), reviews))
                        .filter(panel -> !panel.others().isEmpty() || panel.hidden() > 0);
    }

    private static Condition waiting(Visiting visiting) {
        return or(PAIR.FIRST_ID.eq(visiting.customer()), PAIR.SECOND_ID.eq(visiting.customer()))
                .and(PAIR.STATE.eq(PairState.WAITING.key()));
    }

    private static MayBe panel(List<Record> rows, boolean reviews) {
        List<Record> hidden = rows.stream().filter(row -> !isVisible(row)).toList();
        return new MayBe(
                rows.stream()
                        .filter(MayBePanel::isVisible)
                        .map(row ->
                                new Other(
                                        CustomerName.of(row, OTHER),
                                        reviews ? row.get(PAIR.ID) : null,
                                        row.get(PAIR.PROBABILITY)))
                        .toList(),
                hidden.stream()
                        .map(row -> row.get(DEPARTMENT))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                hidden.size());
    }

    private static boolean isVisible(Record row) {
        return Boolean.TRUE.equals(row.get(VISIBLE));
    }
}
