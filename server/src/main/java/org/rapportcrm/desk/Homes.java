package org.rapportcrm.desk;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.rapportcrm.access.HomePanel;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Fragments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a user's home page: all panels in one round trip. */
@Component
class Homes {
    private final DSLContext db;
    private final List<HomePanel> panels;
    private final Fragments fragments;

    Homes(DSLContext db, ObjectProvider<HomePanel> panels, Fragments fragments) {
        this.db = db;
        this.panels =
                panels.stream()
                        .sorted(comparingInt((HomePanel panel) -> panel.frame().order()))
                        .toList();
        this.fragments = fragments;
    }

    HomePage page(Viewer viewer, Instant now) {
        Batch batch = new Batch(db);
        List<Supplier<Optional<HomePage.Filled>>> prepared = new ArrayList<>();
        for (HomePanel panel : panels) {
            if (panel.isFor(viewer)) {
                Supplier<? extends Optional<?>> model = panel.prepare(batch, viewer, now);
                prepared.add(() -> model.get().map(it -> new HomePage.Filled(panel.frame(), it)));
            }
        }
        batch.run();
        List<HomePage.Filled> filled =
                prepared.stream()
                        .<HomePage.Filled>mapMulti((it, next) -> it.get().ifPresent(next))
                        .toList();
        return new HomePage(viewer, now, filled, fragments);
    }
}
