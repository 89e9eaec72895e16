package org.rapportcrm.desk.mine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapportcrm.access.HomePanel;
import org.rapportcrm.database.Batch;
import org.rapportcrm.record.mine.HandyRecords;
import org.rapportcrm.record.mine.HandyRows;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Favorites and what was opened lately, on the home page. */
@Component
class HandyPanel implements HomePanel {
    private static final Frame FRAME =
            new Frame(Slot.SIDE, 50, "desk/mine/panel", Permission.of("customer", Action.READ));

    private final HandyRecords handy;

    HandyPanel(HandyRecords handy) {
        this.handy = handy;
    }

    @Override
    public Frame frame() {
        return FRAME;
    }

    /** There may be something of any kind. */
    @Override
    public boolean isFor(Viewer viewer) {
        return true;
    }

    @Override
    public Supplier<Optional<HandyRows>> prepare(Batch batch, Viewer viewer, Instant now) {
        Supplier<HandyRows> rows = handy.prepare(batch, viewer);
        return () -> Optional.of(rows.get()).filter(some -> !some.isEmpty());
    }
}
