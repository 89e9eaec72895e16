package org.rapportcrm.interaction.task;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.TASK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** What lists of open tasks ask the database. */
final class TaskQueries {
    static final int ON_A_CUSTOMER = 8;
    static final int PAGE = 50;

    private static final Field<String> ASSIGNEE = field("assignee_name", String.class);
    private static final Field<String> AUTHOR = field("author_name", String.class);
    private static final Field<Boolean> CHANGEABLE = field("changeable", Boolean.class);

    /** The place of a task among those that are due. */
    record Key(Instant dueAt, UUID id) {}

    private TaskQueries() {}

    static Select<?> ofCustomer(Visiting visiting) {
        return select(columns(visiting.viewer()))
                .from(TASK)
                .where(TASK.CUSTOMER_ID.eq(visiting.customer()), isOpen())
                .and(Visible.toRead(visiting.viewer(), Tasks.KIND, TASK))
                .orderBy(TASK.DUE_AT, TASK.ID)
                .limit(ON_A_CUSTOMER + 1);
    }

    static Select<?> mine(Viewer viewer, @Nullable Key after) {
        List<SelectField<?>> columns = columns(viewer);
        columns.addAll(CustomerName.fields(PROFILE));
        columns.add(TASK.USER_ID);
        columns.add(name(TASK.USER_ID).as(AUTHOR));
        Condition behind =
                after == null
                        ? noCondition()
                        : row(TASK.DUE_AT, TASK.ID).gt(after.dueAt(), after.id());
        return select(columns)
                .from(TASK)
                .leftJoin(PROFILE)
                .on(PROFILE.ID.eq(TASK.CUSTOMER_ID), VisibleCustomers.to(viewer, PROFILE))
                .where(TASK.ASSIGNEE_ID.eq(viewer.id()), isOpen(), behind)
                .orderBy(TASK.DUE_AT, TASK.ID)
                .limit(PAGE + 1);
    }

    static Key key(Record row) {
        return new Key(
                Objects.requireNonNull(row.get(TASK.DUE_AT)),
                Objects.requireNonNull(row.get(TASK.ID)));
    }

    static TaskRow read(Record row, Viewer viewer, Instant now, Words words) {
        boolean isMine = viewer.id().equals(row.get(TASK.ASSIGNEE_ID));
        TaskRow.Customer customer = customer(row, words);
        String who = isMine ? words.text("interaction.you") : row.get(ASSIGNEE);
        String place = row.get(TASK.PLACE);
        String where = place == null && customer == null ? who : place;
        List<String> about = Stream.of(where, length(row, words)).filter(Objects::nonNull).toList();
        return new TaskRow(
                Objects.requireNonNull(row.get(TASK.ID)),
                icon(row.get(TASK.KIND)),
                Objects.requireNonNull(row.get(TASK.TITLE)),
                about.isEmpty() ? null : String.join(", ", about),
                row.get(TASK.NOTE),
                row.get(TASK.RESTRICTED) != null,
                Due.of(
                        Objects.requireNonNull(row.get(TASK.DUE_AT)),
                        Boolean.TRUE.equals(row.get(TASK.WHOLE_DAY)),
                        now,
                        words),
                customer,
                Boolean.TRUE.equals(row.get(CHANGEABLE)));
    }

    /** Who planned it for the viewer; null when they did it themselves. */
    static @Nullable String author(Record row, Viewer viewer) {
        return viewer.id().equals(row.get(TASK.USER_ID)) ? null : row.get(AUTHOR);
    }

    private static @Nullable String length(Record row, Words words) {
        Instant end = row.get(TASK.ENDS_AT);
        return end == null
                ? null
                : words.text(
                        "interaction.minutes",
                        words.number(Duration.between(row.get(TASK.DUE_AT), end).toMinutes()));
    }

    private static TaskRow.@Nullable Customer customer(Record row, Words words) {
        if (row.field(PROFILE.NUMBER) == null || row.get(PROFILE.NUMBER) == null) {
            return null;
        }
        CustomerName name = CustomerName.of(row, PROFILE);
        return new TaskRow.Customer(name.text(words), name.path());
    }

    private static Condition isOpen() {
        return TASK.DONE_AT.isNull().and(TASK.DELETED_AT.isNull());
    }

    private static List<SelectField<?>> columns(Viewer viewer) {
        return new ArrayList<>(
                List.of(
                        TASK.ID,
                        TASK.KIND,
                        TASK.TITLE,
                        TASK.NOTE,
                        TASK.RESTRICTED,
                        TASK.DUE_AT,
                        TASK.WHOLE_DAY,
                        TASK.ENDS_AT,
                        TASK.PLACE,
                        TASK.ASSIGNEE_ID,
                        name(TASK.ASSIGNEE_ID).as(ASSIGNEE),
                        field(Visible.toChange(viewer, Tasks.KIND, TASK)).as(CHANGEABLE)));
    }

    private static Field<String> name(Field<UUID> user) {
        return field(select(COLLEAGUE.NAME).from(COLLEAGUE).where(COLLEAGUE.ID.eq(user)));
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "call" -> "phone";
            case "appointment" -> "calendar";
            default -> "checkbox";
        };
    }
}
