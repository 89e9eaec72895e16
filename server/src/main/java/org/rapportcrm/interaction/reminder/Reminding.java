package org.rapportcrm.interaction.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.reminder.RemindPage.Choice;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.Faces;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.shared.WhenTyped;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Makes a reminder of what somebody typed about a record that they see. */
@Component
class Reminding {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final String STILL = "still:";

    private final RecordTypes types;
    private final RecordReads reads;
    private final NamesOf names;
    private final Reminders reminders;
    private final Clock clock;

    Reminding(
            RecordTypes types, RecordReads reads, NamesOf names, Reminders reminders, Clock clock) {
        this.types = types;
        this.reads = reads;
        this.names = names;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** A record that somebody sees, with what can be watched of it. */
    record Subject(RecordType type, SeenRecord record, @Nullable UUID customer) {
        String path() {
            return type.table().orElseThrow().path(record.id());
        }
    }

    Subject subject(String kind, UUID id, Viewer viewer) {
        return types.find(kind)
                .filter(type -> type.table().filter(table -> table.hasPages()).isPresent())
                .filter(type -> viewer.may(kind, Action.READ))
                .flatMap(type ->
                        Optional.ofNullable(seen(type, id, viewer))
                                .map(record ->
                                        new Subject(type, record, Watched.customer(type, record))))
                .orElseThrow(RecordNotFound::new);
    }

    /**
     * @return what is wrong; nothing was kept then
     */
    FormErrors add(Subject subject, RemindForm form, Viewer viewer, Words words) {
        LocalDateTime here = LocalDateTime.ofInstant(clock.instant(), viewer.zone());
        Optional<Instant> due =
                WhenTyped.ahead(form.when(), here, viewer.locale())
                        .map(typed -> typed.at(viewer.zone(), MORNING));
        boolean known = choices(subject, viewer, words).stream().anyMatch(one -> one.is(form));
        if (due.isEmpty() || !known) {
            return new FormErrors(
                    java.util.Map.of("when", words.text("interaction.problem.when-field")));
        }
        String field =
                form.unless().startsWith(STILL) ? form.unless().substring(STILL.length()) : null;
        reminders.add(
                viewer,
                new Reminders.New(
                        subject.type().key(),
                        subject.record().id(),
                        subject.customer(),
                        field == null ? Unless.of(form.unless()).orElseThrow() : Unless.STILL,
                        field,
                        field == null ? null : Watched.text(subject.record(), field),
                        form.note().isEmpty() ? null : form.note(),
                        due.get()));
        return FormErrors.none();
    }

    List<Choice> choices(Subject subject, Viewer viewer, Words words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(Unless.ALWAYS, words));
        if (subject.customer() != null) {
            choices.add(choice(Unless.ANSWER, words));
            choices.add(choice(Unless.CONTACT, words));
        }
        List<RecordField> fields = Watched.fields(subject.type(), viewer);
        CellTexts texts =
                new CellTexts(words, names.in(List.of(subject.record()), fields, viewer, words));
        for (RecordField field : fields) {
            String value = texts.of(field, subject.record().value(field.key()));
            if (!value.isEmpty()) {
                choices.add(
                        new Choice(
                                STILL + field.key(),
                                words.text(
                                        "interaction.reminder.choice.still",
                                        words.text(field.labelKey()),
                                        value)));
            }
        }
        return choices;
    }

    private @Nullable SeenRecord seen(RecordType type, UUID id, Viewer viewer) {
        List<String> fields = new ArrayList<>(Watched.keys(type, viewer));
        fields.add("customer");
        return reads.byIds(type, List.of(id), fields, viewer).get(id);
    }

    String called(Subject subject, Words words) {
        return Faces.of(subject.type(), subject.record(), words).called();
    }

    private static Choice choice(Unless unless, Words words) {
        return new Choice(unless.key(), words.text("interaction.reminder.choice." + unless.key()));
    }
}
