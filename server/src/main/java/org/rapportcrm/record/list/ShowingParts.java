package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListPage.Row;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.list.Parts.Part;
import org.rapportcrm.record.read.Cursor;
import org.rapportcrm.record.read.Group;
import org.rapportcrm.record.read.GroupedReads;
import org.rapportcrm.record.read.Grouping;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.record.read.RecordReads.Page;
import org.springframework.stereotype.Component;

/** Parts the rows of a table: each part with its count and sums, the first ones with their rows. */
@Component
class ShowingParts {
    private static final int ROWS = 20;

    /** So many rows are drawn before somebody opens another part. */
    private static final int AT_FIRST = 50;

    private final RecordReads reads;
    private final GroupedReads grouped;
    private final PartNames names;
    private final ListRows rows;

    ShowingParts(RecordReads reads, GroupedReads grouped, PartNames names, ListRows rows) {
        this.reads = reads;
        this.grouped = grouped;
        this.names = names;
        this.rows = rows;
    }

    /** Parts with the number of all their rows. */
    record Counted(Parts parts, long count) {}

    /**
     * @param request all the records that the list has
     * @throws org.rapportcrm.record.read.TakesTooLong when counting takes more than two seconds
     */
    Counted parts(Asked asked, Grouping by, List<Shown> shown, ListRequest request) {
        Map<String, Group> groups =
                grouped.groups(request, by, figures(asked, shown), asked.viewer());
        Map<String, String> called = names.of(by, groups.keySet(), asked);
        List<String> values = called.keySet().stream().limit(GroupedReads.MOST).toList();
        List<String> open = open(asked.query().group(), values, groups);
        List<Page> pages = pages(asked, open, request.limit(ROWS), by);
        List<List<Row>> drawn = drawn(asked, shown, pages);
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            String value = values.get(place);
            int at = open.indexOf(value);
            Group group = Objects.requireNonNull(groups.get(value));
            Cursor next = at < 0 ? null : pages.get(at).next();
            parts.add(
                    new Part(
                            "part-" + place,
                            called.getOrDefault(value, ""),
                            asked.words().number(group.count()),
                            sums(group, shown, asked),
                            at >= 0,
                            path(asked, value, null),
                            at < 0 ? List.of() : drawn.get(at),
                            next == null ? null : path(asked, value, next)));
        }
        return new Counted(
                new Parts(parts, called.size() > values.size()),
                groups.values().stream().mapToLong(Group::count).sum());
    }

    /** What can be added up among the columns. */
    static List<RecordField> figures(Asked asked, List<Shown> shown) {
        return GroupedReads.summed(asked.type(), asked.viewer()).stream()
                .filter(field -> shown.stream().anyMatch(one -> one.key().equals(field.key())))
                .toList();
    }

    static List<String> sums(Group group, List<Shown> shown, Asked asked) {
        return shown.stream()
                .map(one -> SumWords.of(group.sums(one.key()), asked.words()))
                .toList();
    }

    private static List<String> open(
            @Nullable String asked, List<String> values, Map<String, Group> groups) {
        if (asked != null) {
            return values.stream().filter(asked::equals).toList();
        }
        List<String> open = new ArrayList<>();
        long drawn = 0;
        for (String value : values) {
            if (drawn < AT_FIRST) {
                open.add(value);
                drawn += Math.min(ROWS, Objects.requireNonNull(groups.get(value)).count());
            }
        }
        return open;
    }

    private List<Page> pages(Asked asked, List<String> open, ListRequest request, Grouping by) {
        Cursor after = asked.query().group() == null ? null : asked.query().cursor();
        List<ListRequest> requests =
                open.stream().map(value -> request.and(by.only(value)).after(after)).toList();
        return after == null
                ? reads.firstPages(requests, asked.viewer())
                : requests.stream().map(one -> reads.page(one, asked.viewer())).toList();
    }

    private List<List<Row>> drawn(Asked asked, List<Shown> shown, List<Page> pages) {
        List<SeenRecord> all = pages.stream().flatMap(page -> page.rows().stream()).toList();
        List<Row> made = rows.of(asked, shown, all);
        List<List<Row>> drawn = new ArrayList<>();
        int from = 0;
        for (Page page : pages) {
            drawn.add(made.subList(from, from + page.rows().size()));
            from += page.rows().size();
        }
        return drawn;
    }

    private static String path(Asked asked, String value, @Nullable Cursor after) {
        return asked.query().within(value).behind(after).path(asked.path());
    }
}
