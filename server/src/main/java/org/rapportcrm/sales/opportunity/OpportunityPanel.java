package org.rapportcrm.sales.opportunity;

import static org.rapportcrm.sales.db.Tables.OPPORTUNITY;
import static org.rapportcrm.sales.db.Tables.STAGE;

import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.record.GuardedColumns;
import org.rapportcrm.sales.opportunity.OpportunitiesOf.Row;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Money;
import org.rapportcrm.shared.Permission;
import org.springframework.stereotype.Component;

/** What we may sell to a customer, on their page: what is open first. */
@Component
class OpportunityPanel implements ProfilePanel {
    private static final int LAST = 5;
    private static final GuardedColumns COLUMNS =
            new GuardedColumns(OpportunityType.KIND, column -> column);

    private final VisibleOpportunities visible;

    OpportunityPanel(VisibleOpportunities visible) {
        this.visible = visible;
    }

    @Override
    public Frame frame() {
        return new Frame(
                "opportunities",
                Slot.RIGHT,
                200,
                "opportunity.kinds",
                "sales/opportunity/of-customer",
                Permission.of(OpportunityType.KIND, Action.READ));
    }

    @Override
    public Reading<OpportunitiesOf> prepare(Questions questions, Visiting visiting) {
        Condition here =
                OPPORTUNITY.CUSTOMER_ID.eq(visiting.customer()).and(visible.to(visiting.viewer()));
        Question last =
                questions.addIfAny(
                        DSL.select(OPPORTUNITY.ID).from(OPPORTUNITY).where(here),
                        DSL.select(
                                        OPPORTUNITY.ID,
                                        OPPORTUNITY.NAME,
                                        OPPORTUNITY.STATUS,
                                        OPPORTUNITY.CURRENCY,
                                        OPPORTUNITY.EXPECTED_CLOSE,
                                        STAGE.NAME.as("stage"),
                                        COLUMNS.of(visiting.viewer(), "amount", OPPORTUNITY.AMOUNT))
                                .from(OPPORTUNITY)
                                .join(STAGE)
                                .on(STAGE.ID.eq(OPPORTUNITY.STAGE_ID))
                                .where(here)
                                .orderBy(
                                        OPPORTUNITY.STATUS.eq("open").desc(), OPPORTUNITY.ID.desc())
                                .limit(LAST));
        boolean adds = visiting.viewer().may(OpportunityType.KIND, Action.WRITE);
        return (answers, visit) ->
                Optional.of(
                                new OpportunitiesOf(
                                        visit.customer(),
                                        answers.to(last).map(OpportunityPanel::row),
                                        adds))
                        .filter(panel -> adds || !panel.rows().isEmpty());
    }

    private static Row row(Record row) {
        var amount = row.get("amount", BigDecimal.class);
        return new Row(
                row.get(OPPORTUNITY.ID),
                row.get(OPPORTUNITY.NAME),
                row.get("stage", String.class),
                row.get(OPPORTUNITY.STATUS),
                amount == null ? null : Money.of(amount, row.get(OPPORTUNITY.CURRENCY)),
                row.get(OPPORTUNITY.EXPECTED_CLOSE));
    }
}
