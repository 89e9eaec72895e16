package org.rapportcrm.desk.day;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rapportcrm.access.DueItem;
import org.rapportcrm.access.DueItem.Urgency;
import org.rapportcrm.access.DueItems;
import org.rapportcrm.access.DueItems.Asking;
import org.rapportcrm.database.Batch;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gathers what is due for somebody, in one round trip: first what was promised to customers, then
 * what is late, then what is due today, each by its time; at last what stands still.
 */
@Component
class Day {
    private static final Comparator<DueItem> IN_ORDER =
            Comparator.comparing(DueItem::urgency)
                    .thenComparing(DueItem::at)
                    .thenComparing(DueItem::id);

    private final List<DueItems> kinds;
    private final NamesOf names;
    private final DSLContext db;
    private final Clock clock;

    Day(ObjectProvider<DueItems> kinds, NamesOf names, DSLContext db, Clock clock) {
        this.kinds = kinds.orderedStream().toList();
        this.names = names;
        this.db = db;
        this.clock = clock;
    }

    DayPage page(Viewer viewer, Words words) {
        List<DueItem> all = all(viewer, words).toList();
        return new DayPage(
                due(all),
                all.stream().filter(item -> !isDue(item)).findFirst().orElse(null),
                names.offered("user", viewer).orElse(List.of()).stream()
                        .filter(one -> !one.id().equals(viewer.id()))
                        .toList());
    }

    String count(Viewer viewer, Words words) {
        return count(due(all(viewer, words).toList()));
    }

    /** Of many of one kind only the first are read. */
    static String count(List<DueItem> due) {
        boolean cut =
                due.stream()
                        .map(DueItem::kind)
                        .distinct()
                        .anyMatch(kind ->
                                due.stream().filter(item -> item.kind().equals(kind)).count()
                                        >= DueItems.MOST);
        return due.size() + (cut ? "+" : "");
    }

    DueItems kind(String key, Viewer viewer) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(key) && kind.isFor(viewer))
                .findFirst()
                .orElseThrow(RecordNotFound::new);
    }

    private Stream<DueItem> all(Viewer viewer, Words words) {
        Batch batch = new Batch(db);
        Asking asking = new Asking(viewer, clock.instant(), words);
        List<Supplier<List<DueItem>>> prepared = new ArrayList<>();
        kinds.stream()
                .filter(kind -> kind.isFor(viewer))
                .forEach(kind -> prepared.add(kind.prepare(batch, asking)));
        if (prepared.isEmpty()) {
            return Stream.empty();
        }
        batch.run();
        return prepared.stream().flatMap(items -> items.get().stream()).sorted(IN_ORDER);
    }

    private static List<DueItem> due(List<DueItem> all) {
        return all.stream().filter(Day::isDue).toList();
    }

    private static boolean isDue(DueItem item) {
        return item.urgency() != Urgency.AHEAD;
    }
}
