package org.rapportcrm.customer.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ChangedSince;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.customer.RowRefused;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.customer.TakingBack;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.springframework.stereotype.Component;

@Component
class TakingBackCustomers implements TakingBack {
    static final String KEY = "customer";

    private final CustomerEdits edits;
    private final MergingCustomers merging;

    TakingBackCustomers(CustomerEdits edits, MergingCustomers merging) {
        this.edits = edits;
        this.merging = merging;
    }

    @Override
    public String recordType() {
        return KEY;
    }

    @Override
    public void takeBack(Author author, Entry entry) {
        List<UUID> customer = List.of(entry.customer());
        switch (entry.kind()) {
            case "created", "restored" -> edits.putAway(author, customer);
            case "deleted" -> edits.bringBack(author, customer);
            case "merged" -> merging.unmerge(author, ids(entry.after().get("merged")));
            case "unmerged" -> throw new NothingToTakeBack();
            default -> change(author, entry);
        }
    }

    private static List<UUID> ids(@Nullable Object told) {
        if (!(told instanceof List<?> several)) {
            throw new NothingToTakeBack();
        }
        return several.stream().map(Object::toString).map(UUID::fromString).toList();
    }

    private void change(Author author, Entry entry) {
        Standing now = edits.lock(author.viewer(), entry.customer(), Action.WRITE);
        Map<String, Object> values = new HashMap<>();
        entry.after()
                .forEach((field, after) -> {
                    if (!Objects.equals(told(now.get(field)), after)) {
                        throw new ChangedSince();
                    }
                    values.put(field, value(field, entry.before().get(field)));
                });
        try {
            edits.change(author, entry.customer(), values);
        } catch (RowRefused refused) {
            // its reason would tell the id of somebody who is gone, or whom the viewer may not see
            throw "record.reason.unknown".equals(refused.messageKey())
                    ? new ChangedSince()
                    : refused;
        }
    }

    /** As the journal keeps it. */
    static @Nullable Object told(@Nullable Object value) {
        return value instanceof LocalDate || value instanceof UUID ? value.toString() : value;
    }

    private static Object value(String field, @Nullable Object told) {
        if (told == null) {
            return "";
        }
        return field.equals("birthday") ? LocalDate.parse(told.toString()) : told;
    }
}
