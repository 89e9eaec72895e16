package org.rapportcrm.care.cases;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;
import static org.rapportcrm.care.db.Tables.STATUS;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.rapportcrm.care.cases.CasesOf.Row;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.springframework.stereotype.Component;

/** What a customer asks for, on their page: what is open first, and of that what waits longest. */
@Component
class CasePanel implements ProfilePanel {
    private static final int MOST = 5;

    private final ReachedCases cases;

    CasePanel(ReachedCases cases) {
        this.cases = cases;
    }

    @Override
    public Frame frame() {
        return new Frame(
                "cases",
                Slot.RIGHT,
                210,
                "case.kinds",
                "care/cases/of-customer",
                Permission.of(CaseType.KIND, Action.READ));
    }

    @Override
    public Reading<CasesOf> prepare(Questions questions, Visiting visiting) {
        Condition here =
                SERVICE_CASE
                        .CUSTOMER_ID
                        .eq(visiting.customer())
                        .and(cases.seenBy(visiting.viewer()));
        Question asked =
                questions.addIfAny(
                        DSL.select(SERVICE_CASE.ID).from(SERVICE_CASE).where(here),
                        DSL.select(
                                        SERVICE_CASE.ID,
                                        SERVICE_CASE.NUMBER,
                                        SERVICE_CASE.SUBJECT,
                                        SERVICE_CASE.STATE,
                                        SERVICE_CASE.PRIORITY,
                                        SERVICE_CASE.OPENED_AT,
                                        STATUS.NAME)
                                .from(SERVICE_CASE)
                                .join(STATUS)
                                .on(STATUS.ID.eq(SERVICE_CASE.STATUS_ID))
                                .where(here)
                                .orderBy(
                                        SERVICE_CASE.STATE.eq(State.SOLVED.key()),
                                        SERVICE_CASE.SOLVED_AT.desc(),
                                        SERVICE_CASE.OPENED_AT)
                                .limit(MOST));
        boolean adds = visiting.viewer().may(CaseType.KIND, Action.WRITE);
        return (answers, visit) ->
                Optional.of(
                                new CasesOf(
                                        visit.customer(),
                                        answers.to(asked).map(CasePanel::row),
                                        visit.at(),
                                        adds))
                        .filter(panel -> adds || !panel.rows().isEmpty());
    }

    private static Row row(Record row) {
        return new Row(
                row.get(SERVICE_CASE.ID),
                row.get(SERVICE_CASE.NUMBER),
                row.get(SERVICE_CASE.SUBJECT),
                row.get(STATUS.NAME),
                State.of(row.get(SERVICE_CASE.STATE)),
                row.get(SERVICE_CASE.PRIORITY),
                row.get(SERVICE_CASE.OPENED_AT));
    }
}
