package org.rapportcrm.customer.who;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.access.view.Tables.TEAM_NAME;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.EXTERNAL_ID;
import static org.rapportcrm.intake.view.Tables.SOURCE_NAME;

import java.util.List;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.record.AddedRules;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

@Component
class AboutPanel implements ProfilePanel {
    private static final Frame FRAME =
            new Frame(
                    "about",
                    Slot.LEFT,
                    100,
                    "customer.about",
                    "customer/who/about",
                    VisibleCustomers.READ);

    private final AddedRules rules;

    AboutPanel(AddedRules rules) {
        this.rules = rules;
    }

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Reading<About> prepare(Questions questions, Visiting visiting) {
        Viewer viewer = visiting.viewer();
        Question customer =
                questions.add(
                        select(SeenFields.of(viewer, List.of(CUSTOMER_.fields())))
                                .select(
                                        SeenFields.of(viewer, "team", TEAM_NAME.NAME),
                                        SeenFields.of(viewer, "department", DEPARTMENT_NAME.NAME))
                                .select(
                                        VisibleCustomers.isReachedBy(
                                                        viewer, Action.WRITE, CUSTOMER_)
                                                .as(About.CHANGEABLE))
                                .from(CUSTOMER_)
                                .leftJoin(TEAM_NAME)
                                .on(TEAM_NAME.ID.eq(CUSTOMER_.TEAM_ID))
                                .leftJoin(DEPARTMENT_NAME)
                                .on(DEPARTMENT_NAME.ID.eq(CUSTOMER_.DEPARTMENT_ID))
                                .where(CUSTOMER_.ID.eq(visiting.customer())));
        Question sources = questions.add(sources(visiting));
        Question said = questions.add(Lineage.query(visiting));
        Question given = questions.add(Lineage.given(visiting));
        return (answers, _) ->
                answers.to(customer).stream()
                        .findFirst()
                        .map(row ->
                                About.of(
                                        row,
                                        new About.Origins(
                                                knownAs(answers.to(sources)),
                                                Lineage.of(
                                                        answers.to(said),
                                                        answers.to(given),
                                                        viewer)),
                                        rules.added("customer"),
                                        viewer));
    }

    private static Select<?> sources(Visiting visiting) {
        return select(SOURCE_NAME.NAME, EXTERNAL_ID.EXTERNAL_ID_)
                .from(EXTERNAL_ID)
                .join(SOURCE_NAME)
                .on(SOURCE_NAME.ID.eq(EXTERNAL_ID.SOURCE_ID))
                .where(EXTERNAL_ID.CUSTOMER_ID.eq(visiting.customer()))
                .orderBy(SOURCE_NAME.NAME, EXTERNAL_ID.EXTERNAL_ID_)
                .limit(10);
    }

    private static List<About.KnownAs> knownAs(Result<Record> rows) {
        return rows.map(row ->
                new About.KnownAs(row.get(SOURCE_NAME.NAME), row.get(EXTERNAL_ID.EXTERNAL_ID_)));
    }
}
