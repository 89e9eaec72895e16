package org.rapportcrm.customer.landing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.journal.JournalReader.Entry;
import org.rapportcrm.record.plain.LateRecords;
import org.springframework.stereotype.Component;

/** Customers who come after what names them: by their source's id, number, address or name. */
@Component
class LateCustomers implements LateRecords {
    /** Whatever stands behind a number, and however many zeros before it. */
    private static final Pattern NUMBER = Pattern.compile("c 0*(\\d{1,18})\\b.*");

    private static final Set<String> TELLING = Set.of(CustomerType.KEY, "contact_point");

    private final DSLContext db;

    LateCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return CustomerType.KEY;
    }

    @Override
    public Set<UUID> among(List<Entry> changes) {
        Set<UUID> customers = new HashSet<>();
        for (Entry change : changes) {
            if (change.customerId() != null && TELLING.contains(change.recordType())) {
                customers.add(change.customerId());
            }
        }
        return customers;
    }

    @Override
    public String key(String text) {
        String email = text.contains("@") ? Normal.email(text) : null;
        String key = Normal.text(email == null ? text : email);
        Matcher number = NUMBER.matcher(key);
        if (number.matches()) {
            return "c " + number.group(1);
        }
        return key.isEmpty() ? text : key;
    }

    @Override
    public Set<String> keys(Collection<UUID> customers) {
        Set<String> keys = new HashSet<>();
        db.resultQuery(
                        """
                        select name_key from customer.customer where id = any({0})
                        union all
                        select 'C-' || number from customer.customer where id = any({0})
                        union all
                        select external_id from customer.external_id where customer_id = any({0})
                        union all
                        select norm from customer.contact_point
                        where customer_id = any({0}) and kind = 'email' and deleted_at is null\
                        """,
                        (Object) customers.toArray(UUID[]::new))
                .forEach(row -> add(keys, row.get(0, String.class)));
        return keys;
    }

    private void add(Set<String> keys, @Nullable String text) {
        if (text != null) {
            keys.add(key(text));
        }
    }
}
