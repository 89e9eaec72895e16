package org.rapportcrm.customer.page;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.customer.page.CustomerPage.Filled;
import org.rapportcrm.customer.page.CustomerPage.Later;
import org.rapportcrm.customer.page.CustomerPage.Panel;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.web.Fragments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the page of a customer: the header and all fast panels in one round trip. */
@Component
class Profiles {
    private final DSLContext db;
    private final List<ProfilePanel> panels;
    private final Fragments fragments;

    Profiles(DSLContext db, ObjectProvider<ProfilePanel> panels, Fragments fragments) {
        this.db = db;
        this.panels =
                panels.stream()
                        .sorted(
                                comparing((ProfilePanel panel) -> panel.frame().slot())
                                        .thenComparing(
                                                comparingInt(panel -> panel.frame().order())))
                        .toList();
        this.fragments = fragments;
    }

    CustomerPage page(Visit visit) {
        return read(visit, panelsFor(visit).toList(), true);
    }

    /** One panel alone, to fill the frame of a slow one or to refresh what has changed. */
    Filled panel(Visit visit, String key) {
        List<ProfilePanel> asked =
                panelsFor(visit).filter(panel -> panel.frame().key().equals(key)).toList();
        return read(visit, asked, false).panels().stream()
                .map(Filled.class::cast)
                .findFirst()
                .orElseThrow(RecordNotFound::new);
    }

    private Stream<ProfilePanel> panelsFor(Visit visit) {
        return panels.stream().filter(panel -> panel.isFor(visit.viewer()));
    }

    private CustomerPage read(Visit visit, List<ProfilePanel> shown, boolean slowLater) {
        Batch batch = new Batch(db);
        Supplier<Result<Record>> header = batch.add(Header.query(visit));
        List<Supplier<Optional<? extends Panel>>> prepared = new ArrayList<>();
        for (ProfilePanel panel : shown) {
            boolean later = slowLater && panel.frame().slow();
            prepared.add(
                    later
                            ? () -> Optional.of(new Later(panel.frame()))
                            : fill(panel, batch, visit));
        }
        batch.run();
        Header whose =
                header.get().stream().map(Header::of).findFirst().orElseThrow(RecordNotFound::new);
        List<Panel> panels =
                prepared.stream().<Panel>mapMulti((it, next) -> it.get().ifPresent(next)).toList();
        return new CustomerPage(whose, panels, fragments);
    }

    private static Supplier<Optional<? extends Panel>> fill(
            ProfilePanel panel, Batch batch, Visit visit) {
        Supplier<? extends Optional<?>> model = panel.prepare(batch, visit);
        return () -> model.get().map(it -> new Filled(panel.frame(), it));
    }
}
