package org.rapportcrm.interaction.timeline;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.rapportcrm.access.HomePanel;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Batch;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.interaction.sight.VisibleEntries;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What happened last with my customers, on the home page. */
@Component
class LatestPanel implements HomePanel {
    private static final int MOST = 6;
    private static final Frame FRAME =
            new Frame(
                    Slot.NEWS,
                    200,
                    "interaction/timeline/latest",
                    Permission.of(InteractionType.KEY, Action.READ));

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return HomePanel.super.isFor(viewer) && SeenFields.isReadBy(viewer, "owner");
    }

    @Override
    public Supplier<Optional<Worded<Latest>>> prepare(Batch batch, Viewer viewer, Instant now) {
        Supplier<Result<Record>> rows = batch.add(latest(viewer));
        return () ->
                rows.get().isEmpty()
                        ? Optional.empty()
                        : Optional.of(words -> new Latest(read(rows.get(), now, words)));
    }

    /** First the few customers, by their own index; then the last entry of each. */
    private static Select<?> latest(Viewer viewer) {
        var mine =
                select(CustomerName.fields(PROFILE))
                        .select(PROFILE.LAST_CONTACT_AT)
                        .from(PROFILE)
                        .where(PROFILE.OWNER_ID.eq(viewer.id()), PROFILE.DELETED_AT.isNull())
                        .and(PROFILE.LAST_CONTACT_AT.gt(Instant.EPOCH))
                        .and(VisibleCustomers.to(viewer, PROFILE))
                        .orderBy(PROFILE.LAST_CONTACT_AT.desc(), PROFILE.ID.desc())
                        .limit(MOST)
                        .asTable(PROFILE.getName());
        Table<?> last =
                lateral(
                                select(SeenEntries.of(viewer))
                                        .from(INTERACTION_)
                                        .where(
                                                INTERACTION_.CUSTOMER_ID.eq(mine.field(PROFILE.ID)),
                                                INTERACTION_.DELETED_AT.isNull(),
                                                INTERACTION_.KIND.eq(inline("contact")),
                                                VisibleEntries.toRead(viewer))
                                        .orderBy(
                                                INTERACTION_.OCCURRED_AT.desc(),
                                                INTERACTION_.ID.desc())
                                        .limit(1))
                        .as(INTERACTION_.getName());
        return select(CustomerName.fields(mine))
                .select(last.fields())
                .from(mine)
                .crossJoin(last)
                .orderBy(requireNonNull(last.field(INTERACTION_.OCCURRED_AT)).desc());
    }

    private static List<Latest.Row> read(Result<Record> rows, Instant now, Words words) {
        EntryWords entryWords = new EntryWords(words);
        Stretch stretch = new Stretch(words, now);
        return rows.map(row -> {
            CustomerName name = CustomerName.of(row, PROFILE);
            Record entry = row.into(INTERACTION_);
            return new Latest.Row(
                    name.avatar(),
                    name.text(words),
                    name.path(),
                    entryWords.icon(entry),
                    entryWords.title(entry),
                    stretch.label(requireNonNull(entry.get(INTERACTION_.OCCURRED_AT))));
        });
    }
}
