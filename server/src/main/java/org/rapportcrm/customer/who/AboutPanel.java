package org.rapportcrm.customer.who;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.access.view.Tables.TEAM_NAME;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.EXTERNAL_ID;
import static org.rapportcrm.intake.view.Tables.SOURCE_NAME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.record.AddedRules;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.MessageSource;
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
    private final NamesOf names;
    private final MessageSource messages;

    AboutPanel(AddedRules rules, NamesOf names, MessageSource messages) {
        this.rules = rules;
        this.names = names;
        this.messages = messages;
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
        Question given = questions.addIfAny(Lineage.anyGiven(visiting), Lineage.given(visiting));
        return (answers, visit) ->
                answers.to(customer).stream()
                        .findFirst()
                        .map(row ->
                                about(
                                        row,
                                        answers.to(said),
                                        answers.to(given),
                                        knownAs(answers.to(sources)),
                                        visit.viewer()));
    }

    private About about(
            Record row,
            Result<Record> said,
            Result<Record> given,
            List<About.KnownAs> sources,
            Viewer viewer) {
        List<RecordField> fields = added(viewer);
        CellTexts texts = texts(row, said, fields, viewer);
        Lineage lineage = Lineage.of(said, given, fields, texts, viewer);
        return About.of(row, new About.Origins(sources, lineage), fields, viewer, texts);
    }

    private List<RecordField> added(Viewer viewer) {
        return rules.added("customer").stream()
                .filter(field -> SeenFields.isReadBy(viewer, field.key()))
                .toList();
    }

    /** Only where a field names somebody, their names are asked for. */
    private CellTexts texts(
            Record row, List<? extends Record> claims, List<RecordField> fields, Viewer viewer) {
        Words words = new Words(messages, viewer.locale(), viewer.zone());
        Map<String, Object> kept = About.kept(row);
        Map<RecordField, List<@Nullable Object>> said = new HashMap<>();
        for (RecordField field : fields) {
            List<@Nullable Object> values = new ArrayList<>(Lineage.values(claims, field));
            values.add(kept.get(field.key()));
            said.put(field, values);
        }
        return new CellTexts(words, names.of(said, viewer, words));
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
