package org.rapportcrm.testing;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes customers in the one way in which they are written. */
public final class Customers {
    private static final Origin BY_HAND =
            new Origin(
                    new UUID(0, 7), "By hand", "EUR", ZoneOffset.UTC, "AT", null, null, null, null);

    private final RecordTypes types;
    private final TransactionTemplate transactions;

    public Customers(RecordTypes types, TransactionTemplate transactions) {
        this.types = types;
        this.transactions = transactions;
    }

    /** Fields and values in turn: {@code "name", "Elena", "email", "e@x.example"}. */
    public UUID add(String... fieldsAndValues) {
        return add(List.of(values(fieldsAndValues))).getFirst();
    }

    public void change(UUID customer, String... fieldsAndValues) {
        land(List.of(Row.edit(customer, values(fieldsAndValues))));
    }

    private static Map<String, Object> values(String... fieldsAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return values;
    }

    public List<UUID> named(String... names) {
        return add(Arrays.stream(names).map(name -> Map.<String, Object>of("name", name)).toList());
    }

    public void rename(UUID customer, String name) {
        land(List.of(Row.edit(customer, Map.of("name", name))));
    }

    private List<UUID> add(List<Map<String, Object>> rows) {
        return land(rows.stream().map(Row::typed).toList());
    }

    private List<UUID> land(List<Row> rows) {
        Landing landing = new Landing(Author.of(People.priya()), BY_HAND, rows);
        return transactions.execute(_ -> types.get("customer").land(landing)).stream()
                .map(outcome -> java.util.Objects.requireNonNull(outcome.recordId()))
                .toList();
    }
}
