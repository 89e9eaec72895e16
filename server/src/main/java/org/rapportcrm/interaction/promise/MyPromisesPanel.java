package org.rapportcrm.interaction.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.access.HomePanel;
import org.rapportcrm.database.Batch;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** What I told customers, on the home page. */
@Component
class MyPromisesPanel implements HomePanel {
    private static final int MOST = 6;
    private static final Frame FRAME =
            new Frame(
                    Slot.NEWS,
                    100,
                    "interaction/promise/mine-panel",
                    Permission.of(InteractionType.KEY, Action.READ));

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Supplier<Optional<Worded<MyPromises>>> prepare(Batch batch, Viewer viewer, Instant now) {
        Supplier<Result<Record>> rows = batch.add(MyPromiseQueries.mine(viewer, null));
        return () ->
                rows.get().isEmpty()
                        ? Optional.empty()
                        : Optional.of(words -> {
                            List<MyPromises.Row> promises =
                                    rows.get().stream()
                                            .limit(MOST)
                                            .map(row -> MyPromiseQueries.read(row, now, words))
                                            .toList();
                            return new MyPromises("home", promises, count(rows.get()), null);
                        });
    }

    private static String count(Result<Record> rows) {
        int all = rows.size();
        return all > MyPromiseQueries.PAGE ? MyPromiseQueries.PAGE + "+" : String.valueOf(all);
    }
}
