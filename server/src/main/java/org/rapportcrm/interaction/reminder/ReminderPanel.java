package org.rapportcrm.interaction.reminder;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.interaction.db.Tables.REMINDER;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.record.page.RecordPanel;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What the viewer wants to be reminded of, on the pages of customers and of plain records. */
@Component
class ReminderPanel implements ProfilePanel, RecordPanel {
    private static final String CUSTOMER = "customer";
    private static final String TEMPLATE = "interaction/reminder/panel";
    private static final Frame FRAME =
            new Frame(
                    "reminders",
                    Slot.RIGHT,
                    170,
                    "interaction.reminders",
                    TEMPLATE,
                    VisibleCustomers.READ);

    private final DSLContext db;

    ReminderPanel(DSLContext db) {
        this.db = db;
    }

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Reading<ReminderList> prepare(Questions questions, Visiting visiting) {
        Question mine =
                questions.addIfAny(
                        any(visiting.viewer(), visiting.customer()),
                        mine(visiting.viewer(), visiting.customer()));
        return (answers, visit) ->
                Optional.of(
                        new ReminderList(
                                CUSTOMER, visit.customer(), answers.to(mine).into(REMINDER)));
    }

    @Override
    public String kind() {
        return CUSTOMER;
    }

    @Override
    public boolean isOn(String kind) {
        return true;
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Optional<ReminderList> read(UUID record, Viewer viewer, Words words) {
        return read(CUSTOMER, record, viewer, words);
    }

    @Override
    public Optional<ReminderList> read(String kind, UUID record, Viewer viewer, Words words) {
        return Optional.of(
                new ReminderList(
                        kind, record, db.fetch(mine(viewer, DSL.val(record))).into(REMINDER)));
    }

    /** Whether one still waits is a look into all years of the timeline. */
    private static Select<?> any(Viewer viewer, Field<UUID> record) {
        return select(REMINDER.ID)
                .from(REMINDER)
                .where(REMINDER.RECORD_ID.eq(record), REMINDER.USER_ID.eq(viewer.id()));
    }

    private static Select<? extends Record> mine(Viewer viewer, Field<UUID> record) {
        return select(REMINDER.fields())
                .from(REMINDER)
                .where(REMINDER.RECORD_ID.eq(record), REMINDER.USER_ID.eq(viewer.id()))
                .and(Reminders.isWaiting())
                .orderBy(REMINDER.DUE_AT, REMINDER.ID);
    }
}
