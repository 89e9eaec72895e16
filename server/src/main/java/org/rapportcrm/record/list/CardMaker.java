package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Mark;
import org.rapportcrm.record.NextActivity.Next;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.Board.Card;
import org.rapportcrm.record.list.Board.Clock;
import org.rapportcrm.record.list.Board.Customer;
import org.rapportcrm.record.list.Board.Fact;
import org.rapportcrm.record.list.Board.Owner;
import org.rapportcrm.web.Avatar;

/**
 * Makes the cards of a board: whose, how much, who, and a few more facts.
 *
 * @param fields what the cards tell, without what the board stands by
 * @param next by id; null where nobody can tell what is planned
 * @param movable those that the viewer may put into another column
 */
record CardMaker(
        RowMaker rows,
        List<RecordField> fields,
        @Nullable Map<UUID, Next> next,
        Set<UUID> movable) {
    private static final int FACTS = 3;

    Card card(SeenRecord record) {
        ListPage.Row row = rows.row(record, List.of());
        RecordField money = first(FieldType.MONEY);
        RecordField customer = first(FieldType.CUSTOMER);
        RecordField owner = first(FieldType.USER);
        return new Card(
                row.id(),
                row.face(),
                row.path(),
                money == null ? "" : text(record, money),
                customer == null ? null : customer(record, customer),
                owner == null ? null : owner(record, owner),
                facts(record, money, customer, owner),
                next == null ? null : new Clock(next.get(record.id())),
                movable.contains(record.id()));
    }

    private @Nullable RecordField first(FieldType type) {
        return fields.stream().filter(field -> field.type() == type).findFirst().orElse(null);
    }

    private @Nullable Customer customer(SeenRecord record, RecordField field) {
        return record.value(field.key()) instanceof UUID id
                ? new Customer(
                        text(record, field),
                        rows.texts().knows(field, id) ? "/customers/" + id : null)
                : null;
    }

    private @Nullable Owner owner(SeenRecord record, RecordField field) {
        return record.value(field.key()) instanceof UUID id
                ? new Owner(text(record, field), Avatar.person(id, text(record, field)))
                : null;
    }

    /** A choice that means neither good nor bad news says little on each of many cards. */
    private List<Fact> facts(
            SeenRecord record,
            @Nullable RecordField money,
            @Nullable RecordField customer,
            @Nullable RecordField owner) {
        List<Fact> facts = new ArrayList<>();
        for (RecordField field : fields) {
            Mark mark =
                    field.type() == FieldType.CHOICE
                            ? rows.asked()
                                    .type()
                                    .mark(field.key(), Objects.toString(record.value(field.key())))
                            : Mark.NONE;
            boolean plain = field.type() == FieldType.CHOICE && mark.equals(Mark.NONE);
            boolean told = field.equals(money) || field.equals(customer) || field.equals(owner);
            String text = text(record, field);
            if (!plain && !told && !text.isEmpty() && facts.size() < FACTS) {
                facts.add(new Fact(rows.asked().words().text(field.labelKey()), text, mark));
            }
        }
        return facts;
    }

    private String text(SeenRecord record, RecordField field) {
        return rows.texts().of(field, record.value(field.key()));
    }
}
