package org.rapportcrm.interaction.composer;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.database.Batch;
import org.rapportcrm.interaction.composer.Composer.Choice;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Worded;
import org.rapportcrm.interaction.timeline.RecentContact;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Where people write down what happened, on the customer's page itself. */
@Component
public class ComposerPanel implements ProfilePanel {
    private static final int MOST_COLLEAGUES = 500;
    private static final Frame FRAME =
            new Frame(
                    "composer",
                    Slot.MIDDLE,
                    100,
                    "interaction.composer",
                    "interaction/composer/panel",
                    Permission.of(InteractionType.KEY, Action.WRITE));

    private final Drafts drafts;

    ComposerPanel(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Supplier<Optional<Worded<Composer>>> prepare(Batch batch, Visit visit) {
        Supplier<Result<Record>> rows = batch.add(Drafts.query(visit));
        return prepare(
                batch,
                visit,
                words -> {
                    Optional<Drafts.Kept> kept = drafts.read(rows.get());
                    return new Filled(
                            kept.map(Drafts.Kept::form).orElseGet(ComposerForm::blank),
                            FormErrors.none(),
                            kept.map(draft -> words.dateTime(draft.at())));
                });
    }

    /** The composer as it was sent, with what is wrong about it. */
    Supplier<Optional<Worded<Composer>>> prepare(Batch batch, Visit visit, ReadForm refused) {
        return prepare(
                batch,
                visit,
                words -> new Filled(refused.form(), errors(refused, words), Optional.empty()));
    }

    private record Filled(ComposerForm form, FormErrors errors, Optional<String> draftOf) {}

    private Supplier<Optional<Worded<Composer>>> prepare(
            Batch batch, Visit visit, Worded<Filled> filled) {
        Supplier<Result<Record>> departments =
                batch.add(
                        select(DEPARTMENT_NAME.ID, DEPARTMENT_NAME.NAME)
                                .from(DEPARTMENT_NAME)
                                .where(DEPARTMENT_NAME.ACTIVE)
                                .orderBy(DEPARTMENT_NAME.NAME));
        Supplier<Result<Record>> colleagues =
                batch.add(
                        select(COLLEAGUE.ID, COLLEAGUE.NAME)
                                .from(COLLEAGUE)
                                .where(COLLEAGUE.ACTIVE)
                                .orderBy(COLLEAGUE.NAME)
                                .limit(MOST_COLLEAGUES));
        Supplier<Result<Record>> recent = batch.add(RecentContact.query(visit));
        return () ->
                Optional.of(words -> {
                    Filled with = filled.in(words);
                    return new Composer(
                            visit.customer(),
                            with.form(),
                            with.errors(),
                            choices(departments.get()),
                            choices(colleagues.get()),
                            RecentContact.warning(recent.get(), visit.at(), words),
                            with.draftOf().orElse(null));
                });
    }

    private static List<Choice> choices(Result<Record> rows) {
        return rows.map(row ->
                new Choice(
                        requireNonNull((java.util.UUID) row.get(0)),
                        requireNonNull((String) row.get(1))));
    }

    private static FormErrors errors(ReadForm refused, Words words) {
        Map<String, String> messages = new java.util.HashMap<>();
        refused.problems().forEach((field, key) -> messages.put(field, words.text(key)));
        return new FormErrors(messages);
    }
}
