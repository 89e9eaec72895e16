package org.rapportcrm.commerce.order;

import java.util.List;
import java.util.Objects;
import org.rapportcrm.record.RecordFace;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** An order in a list: whether it is one or a return, and how many lines it has. */
@Component
class OrderFace implements RecordFace {
    @Override
    public String kind() {
        return OrderType.KEY;
    }

    @Override
    public String labelKey() {
        return "order.field.order-number";
    }

    @Override
    public List<String> fields() {
        return List.of("kind", "order_number", "lines");
    }

    @Override
    public Face of(SeenRecord row, Words words) {
        String number = String.valueOf(row.value("order_number"));
        int lines = ((Number) Objects.requireNonNull(row.value("lines"))).intValue();
        return new Face(
                words.text(
                        "return".equals(row.value("kind"))
                                ? "commerce.return.title"
                                : "commerce.order.title",
                        number),
                words.text("commerce.order.lines", lines),
                null);
    }
}
