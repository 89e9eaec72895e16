package org.rapportcrm.customer.list;

import static java.util.Comparator.comparingInt;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerColumn;
import org.rapportcrm.customer.list.CustomerList.Column;
import org.rapportcrm.customer.list.CustomerList.State;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a page of the list together: the customers, and what other modules say of them. */
@Component
class ListingCustomers {
    private final DSLContext db;
    private final ListedCustomers listed;
    private final FoundCustomers found;
    private final List<CustomerColumn> columns;

    ListingCustomers(
            DSLContext db,
            ListedCustomers listed,
            FoundCustomers found,
            ObjectProvider<CustomerColumn> columns) {
        this.db = db;
        this.listed = listed;
        this.found = found;
        this.columns = columns.stream().sorted(comparingInt(CustomerColumn::order)).toList();
    }

    CustomerList list(ListQuery query, Viewer viewer, Words words) {
        if (query.isSearch()) {
            List<Record> rows = found.find(query, viewer);
            String count =
                    words.text(
                            rows.size() < FoundCustomers.MOST
                                    ? "customer.list.found"
                                    : "customer.list.best",
                            rows.size());
            return page(query, rows, null, count, viewer, words);
        }
        ListedCustomers.Page page = listed.read(query, viewer);
        UUID last = page.more() ? page.rows().getLast().get(CUSTOMER_.ID) : null;
        String more = last == null ? null : query.behind(last).path();
        String count =
                page.count() > ListedCustomers.COUNTED
                        ? words.text("customer.list.many", ListedCustomers.COUNTED)
                        : words.text("customer.list.count", page.count());
        return page(query, page.rows(), more, count, viewer, words);
    }

    private CustomerList page(
            ListQuery query,
            List<Record> rows,
            @Nullable String more,
            String count,
            Viewer viewer,
            Words words) {
        List<CustomerColumn> shown = columns.stream().filter(it -> it.isFor(viewer)).toList();
        return new CustomerList(
                query.text(),
                state(query, rows),
                count,
                Choices.stages(query),
                Choices.others(query, viewer),
                Choices.sorts(query),
                shown.stream().map(it -> new Column(it.labelKey(), it.isFigure())).toList(),
                rows(rows, shown, query.behind(null).path(), words),
                more,
                viewer.may("customer", Action.IMPORT));
    }

    private List<CustomerRow> rows(
            List<Record> rows, List<CustomerColumn> shown, String list, Words words) {
        List<UUID> ids = rows.stream().map(row -> row.get(CUSTOMER_.ID)).toList();
        Batch batch = new Batch(db);
        List<Supplier<Map<UUID, String>>> cells =
                shown.stream().map(column -> column.prepare(batch, ids, words)).toList();
        if (!ids.isEmpty()) {
            batch.run();
        }
        List<Map<UUID, String>> filled =
                ids.isEmpty() ? List.of() : cells.stream().map(Supplier::get).toList();
        return rows.stream()
                .map(row ->
                        CustomerRow.of(
                                row,
                                filled.stream()
                                        .map(column ->
                                                column.getOrDefault(row.get(CUSTOMER_.ID), ""))
                                        .toList(),
                                list,
                                words))
                .toList();
    }

    private static State state(ListQuery query, List<Record> rows) {
        if (!rows.isEmpty()) {
            return State.FILLED;
        }
        boolean narrowed = query.isSearch() || query.isFiltered() || query.after() != null;
        return narrowed ? State.NOBODY_FITS : State.NOBODY_YET;
    }
}
