package org.rapportcrm.interaction.composer;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Alphabet;
import org.rapportcrm.database.Answers;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.interaction.composer.Composer.Choice;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.SeenEntries;
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
    public Reading<Worded<Composer>> prepare(Questions questions, Visiting visiting) {
        Question draft = questions.addIfAny(Drafts.query(visiting));
        return prepare(
                questions,
                visiting,
                (answers, words) -> {
                    Optional<Drafts.Kept> kept = drafts.read(answers.to(draft));
                    return new Filled(
                            kept.map(Drafts.Kept::form).orElseGet(ComposerForm::blank),
                            FormErrors.none(),
                            kept.map(it -> words.dateTime(it.at())));
                });
    }

    /** The composer as it was sent, with what is wrong about it. */
    Reading<Worded<Composer>> prepare(Questions questions, Visiting visiting, ReadForm refused) {
        return prepare(
                questions,
                visiting,
                (_, words) -> new Filled(refused.form(), errors(refused, words), Optional.empty()));
    }

    private record Filled(ComposerForm form, FormErrors errors, Optional<String> draftOf) {}

    private static Reading<Worded<Composer>> prepare(
            Questions questions, Visiting visiting, BiFunction<Answers, Words, Filled> filled) {
        Question departments =
                questions.add(
                        select(DEPARTMENT_NAME.ID, DEPARTMENT_NAME.NAME)
                                .from(DEPARTMENT_NAME)
                                .where(DEPARTMENT_NAME.ACTIVE)
                                .orderBy(Alphabet.of(DEPARTMENT_NAME.NAME)));
        Question colleagues =
                questions.add(
                        select(COLLEAGUE.ID, COLLEAGUE.NAME)
                                .from(COLLEAGUE)
                                .where(COLLEAGUE.ACTIVE)
                                .orderBy(Alphabet.of(COLLEAGUE.NAME))
                                .limit(MOST_COLLEAGUES));
        Question newest = questions.add(RecentContact.query(visiting));
        return (answers, visit) ->
                Optional.of(words -> {
                    Filled with = filled.apply(answers, words);
                    return new Composer(
                            visit.customer(),
                            with.form(),
                            with.errors(),
                            choices(answers.to(departments)),
                            choices(answers.to(colleagues)),
                            SeenEntries.closed(visit.viewer()),
                            RecentContact.warning(answers.to(newest), visit, words),
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
