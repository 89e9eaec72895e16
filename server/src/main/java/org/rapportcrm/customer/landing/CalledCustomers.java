package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.EXTERNAL_ID;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.record.plain.CalledRecords;
import org.springframework.stereotype.Component;

/** Customers by what their source calls them, by their number, e-mail address or whole name. */
@Component
class CalledCustomers implements CalledRecords {
    private static final Pattern NUMBER = Pattern.compile("(?i)c-(\\d{1,18})\\b(?![\\w.+-]*@).*");

    private final DSLContext db;

    CalledCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return CustomerType.KEY;
    }

    @Override
    public Map<String, Set<UUID>> called(Call call) {
        Map<String, Set<UUID>> found = new HashMap<>();
        if (!call.typed()) {
            add(found, call, Function.identity(), EXTERNAL_ID.EXTERNAL_ID_, ofSource(call));
        }
        add(found, call, CalledCustomers::number, CUSTOMER_.NUMBER, DSL.noCondition());
        // by hand, an address must not tell whoever may not read it whose it is
        if (!call.typed() || SeenFields.isReadBy(call.viewer(), "email")) {
            add(
                    found,
                    call,
                    text -> text.contains("@") ? Normal.email(text) : null,
                    CONTACT_POINT.NORM,
                    CONTACT_POINT.KIND.eq("email").and(CONTACT_POINT.DELETED_AT.isNull()));
        }
        add(found, call, CalledCustomers::name, CUSTOMER_.NAME_KEY, DSL.noCondition());
        return found;
    }

    private static Condition ofSource(Call call) {
        return EXTERNAL_ID.SOURCE_ID.eq(call.origin().source());
    }

    private static @Nullable Long number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? Long.valueOf(number.group(1)) : null;
    }

    private static @Nullable String name(String text) {
        String key = Normal.text(text);
        return key.isEmpty() ? null : key;
    }

    /** Of the texts that nothing found yet, whom their keys in one column find. */
    private <K> void add(
            Map<String, Set<UUID>> found,
            Call call,
            Function<String, @Nullable K> key,
            TableField<?, K> column,
            Condition which) {
        Map<String, K> keys = new LinkedHashMap<>();
        for (String text : call.texts()) {
            K its = key.apply(text);
            if (its != null && !found.containsKey(text)) {
                keys.put(text, its);
            }
        }
        if (!keys.isEmpty()) {
            Map<K, Set<UUID>> holders = holders(call, column, which, Set.copyOf(keys.values()));
            keys.forEach((text, its) -> {
                if (holders.containsKey(its)) {
                    found.put(text, holders.get(its));
                }
            });
        }
    }

    private <K> Map<K, Set<UUID>> holders(
            Call call, TableField<?, K> column, Condition which, Set<K> keys) {
        var table = Objects.requireNonNull(column.getTable());
        boolean own = table.equals(CUSTOMER_);
        Field<UUID> owner =
                Objects.requireNonNull(table.field(own ? "id" : "customer_id", UUID.class));
        var rows = own ? CUSTOMER_ : table.join(CUSTOMER_).on(owner.eq(CUSTOMER_.ID));
        Condition standing = CUSTOMER_.DELETED_AT.isNull();
        Map<K, Set<UUID>> holders = new HashMap<>();
        db.select(column, DSL.coalesce(CUSTOMER_.MERGED_INTO, CUSTOMER_.ID))
                .from(rows)
                .where(
                        which,
                        column.in(keys),
                        call.typed()
                                ? standing.and(VisibleCustomers.to(call.viewer(), CUSTOMER_))
                                // what a file calls by an old number means whoever stands for it
                                : standing.or(CUSTOMER_.MERGED_INTO.isNotNull()))
                .forEach(row ->
                        holders.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                .add(row.value2()));
        return holders;
    }
}
