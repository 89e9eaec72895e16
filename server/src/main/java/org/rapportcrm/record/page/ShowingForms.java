package org.rapportcrm.record.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.page.ConflictPage.Choice;
import org.rapportcrm.record.page.LaterChanges.Later;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Puts the forms of records together. */
@Component
class ShowingForms {
    /** Which draft was brought back into the form; it ends when the choice is saved. */
    private static final String DRAFT = "draft";

    private final FormInputs inputs;
    private final FormNames formNames;
    private final NamesOf names;

    ShowingForms(FormInputs inputs, FormNames formNames, NamesOf names) {
        this.inputs = inputs;
        this.formNames = formNames;
        this.names = names;
    }

    FormPage ofNew(
            PlainType type, Typed typed, Map<String, Reason> errors, Viewer viewer, Words words) {
        return new FormPage(
                type.key(),
                type.plural(),
                null,
                "",
                0,
                inputs.groups(type, field -> typed.text(field.key()), errors, viewer, words),
                Map.of(),
                !errors.isEmpty());
    }

    FormPage of(
            PlainType type,
            Standing now,
            int version,
            Typed typed,
            Map<String, Reason> errors,
            Viewer viewer,
            Words words) {
        FormTexts texts = formNames.texts(type, now, Map.of(), viewer, words);
        List<FormPage.Group> groups =
                inputs.groups(
                        type,
                        field ->
                                typed.has(field.key())
                                        ? typed.text(field.key())
                                        : texts.text(now.value(field.key())),
                        errors,
                        viewer,
                        words);
        Map<String, String> shown = new LinkedHashMap<>();
        groups.stream()
                .flatMap(group -> group.inputs().stream())
                .filter(input -> input.suggestions() != null)
                .map(FormInput::field)
                .forEach(field ->
                        shown.put(
                                Typed.shownName(field),
                                typed.shown(field, texts.text(now.value(field)))));
        return new FormPage(
                type.key(),
                type.plural(),
                now.id(),
                title(type, now, words),
                version,
                groups,
                shown,
                !errors.isEmpty());
    }

    /**
     * What two people changed.
     *
     * @param mine fields that somebody typed anew
     * @param both those of them that somebody else changed, too
     */
    record Both(
            Typed typed,
            List<RecordField> mine,
            List<RecordField> both,
            Map<String, Later> later) {}

    ConflictPage conflict(PlainType type, Standing now, Both said, Viewer viewer, Words words) {
        FormTexts texts = formNames.texts(type, now, said.later(), viewer, words);
        Map<String, String> kept = new LinkedHashMap<>();
        said.mine().stream()
                .filter(field -> !said.both().contains(field))
                .forEach(field -> kept.put(field.key(), said.typed().text(field.key())));
        if (said.typed().has(DRAFT)) {
            kept.put(DRAFT, said.typed().text(DRAFT));
        }
        List<Choice> choices =
                said.both().stream()
                        .map(field -> {
                            Later later = Objects.requireNonNull(said.later().get(field.key()));
                            return new Choice(
                                    input(
                                            type,
                                            field,
                                            texts.text(now.value(field.key())),
                                            viewer,
                                            words),
                                    input(
                                            type,
                                            field,
                                            said.typed().text(field.key()),
                                            viewer,
                                            words),
                                    colleague(later.by(), viewer, words),
                                    later.at());
                        })
                        .toList();
        return new ConflictPage(
                of(type, now, now.version(), new Typed(Map.of()), Map.of(), viewer, words),
                choices,
                kept);
    }

    private FormInput input(
            PlainType type, RecordField field, String text, Viewer viewer, Words words) {
        return inputs.input(type, field, text, null, viewer, words);
    }

    private @Nullable String colleague(UUID id, Viewer viewer, Words words) {
        return names.names("user", List.of(id), viewer, words).get(id);
    }

    private static String title(PlainType type, Standing now, Words words) {
        Object title = now.value(type.table().orElseThrow().title());
        return title == null ? words.text("record.unnamed") : title.toString();
    }
}
