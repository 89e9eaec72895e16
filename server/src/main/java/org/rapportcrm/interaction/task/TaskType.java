package org.rapportcrm.interaction.task;

import static org.rapportcrm.interaction.db.Tables.TASK;
import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.IN_ORDER_OF_IDS;
import static org.rapportcrm.record.RecordField.Trait.LISTED;
import static org.rapportcrm.record.RecordField.Trait.MADE;
import static org.rapportcrm.record.RecordField.Trait.PERSONAL;
import static org.rapportcrm.record.RecordField.Trait.SEARCHED;
import static org.rapportcrm.record.RecordField.Trait.SORTABLE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;
import org.springframework.stereotype.Component;

/** Tasks, calls and appointments in lists, exports and the API; they are planned on a page. */
@Component
class TaskType implements RecordType {
    private static final List<RecordField> FIELDS =
            List.of(
                    field("title", FieldType.TEXT, PERSONAL, SEARCHED, LISTED).in(TASK.TITLE),
                    field("kind", FieldType.CHOICE, LISTED)
                            .choices("task", "call", "appointment")
                            .in(TASK.KIND),
                    field("customer", FieldType.CUSTOMER, LISTED).in(TASK.CUSTOMER_ID),
                    field("due_at", FieldType.INSTANT, SORTABLE, LISTED).in(TASK.DUE_AT),
                    field("ends_at", FieldType.INSTANT).in(TASK.ENDS_AT),
                    field("place", FieldType.TEXT, PERSONAL).in(TASK.PLACE),
                    field("note", FieldType.LONG_TEXT, PERSONAL, SEARCHED).in(TASK.NOTE),
                    field("assignee", FieldType.USER, LISTED).in(TASK.ASSIGNEE_ID),
                    field("author", FieldType.USER).in(TASK.USER_ID),
                    field("department", FieldType.RECORD).of("department").in(TASK.DEPARTMENT_ID),
                    field("done_at", FieldType.INSTANT, LISTED).in(TASK.DONE_AT),
                    field("created_at", FieldType.INSTANT, IN_ORDER_OF_IDS).in(TASK.CREATED_AT));

    private static final Filter OPEN = Filter.test("done_at", Operator.EMPTY);

    @Override
    public String key() {
        return Tasks.KIND;
    }

    /** Its own open ones have the page of that name. */
    @Override
    public String plural() {
        return "activities";
    }

    @Override
    public int place() {
        return 290;
    }

    @Override
    public List<RecordField> fields() {
        return FIELDS;
    }

    @Override
    public Optional<RecordTable> table() {
        return Optional.of(TaskTable.ONLY);
    }

    @Override
    public List<BuiltInView> views() {
        Order due = new Order("due_at", false);
        return List.of(
                new BuiltInView("open", "task.view.open", OPEN, due),
                new BuiltInView(
                        "mine",
                        "task.view.mine",
                        OPEN.and(Filter.test("assignee", Operator.IS, "me")),
                        due),
                BuiltInView.all(this));
    }

    @Override
    public boolean recognizes(Set<String> fields, Set<String> headers) {
        return false;
    }

    /** Files bring what has happened; what is planned, people plan. */
    @Override
    public List<Outcome> land(Landing landing) {
        Outcome refused = Outcome.refused(Reason.of("task.not-by-file"));
        return landing.rows().stream().map(_ -> refused).toList();
    }

    private static RecordField field(String key, FieldType type, RecordField.Trait... more) {
        Set<RecordField.Trait> traits = EnumSet.of(MADE, ESSENTIAL);
        traits.addAll(List.of(more));
        return RecordField.of(Tasks.KIND, key, type, traits.toArray(RecordField.Trait[]::new));
    }
}
