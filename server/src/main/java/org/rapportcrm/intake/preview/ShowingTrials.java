package org.rapportcrm.intake.preview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.preview.TrialPage.Example;
import org.rapportcrm.intake.preview.TrialPage.Value;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.Kinds;
import org.rapportcrm.intake.run.Shown;
import org.rapportcrm.intake.run.Trial;
import org.rapportcrm.intake.run.TryingImports;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Tells in words what a trial showed. */
@Component
class ShowingTrials {
    private static final int LONGEST_VALUE = 300;

    private final TryingImports trying;
    private final ImportStore imports;
    private final Kinds kinds;
    private final FindingDoubts doubts;

    ShowingTrials(TryingImports trying, ImportStore imports, Kinds kinds, FindingDoubts doubts) {
        this.trying = trying;
        this.imports = imports;
        this.kinds = kinds;
        this.doubts = doubts;
    }

    TrialPage page(UUID id, Viewer viewer, Words words) {
        Import draft = imports.get(id);
        RecordType type = kinds.get(draft.recordType());
        List<RecordField> fields =
                type.landed().stream().filter(field -> type.reads(viewer, field)).toList();
        try {
            Trial trial = trying.attempt(id, viewer);
            Remedies remedies = new Remedies(type, draft.mapping(), words);
            return new TrialPage(
                    id,
                    trial,
                    null,
                    trial.causes().stream().map(remedies::problem).toList(),
                    doubts.of(draft, fields, words),
                    remedies.skipped(),
                    examples(trial, Effect.CREATED, fields, words),
                    examples(trial, Effect.CHANGED, fields, words));
        } catch (Problem problem) {
            String why = words.text(problem.messageKey(), problem.arguments().toArray());
            return new TrialPage(
                    id, null, why, List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    private static List<Example> examples(
            Trial trial, Effect effect, List<RecordField> fields, Words words) {
        return trial.examples().getOrDefault(effect, List.of()).stream()
                .map(example -> example(example, fields, words))
                .toList();
    }

    private static Example example(Trial.Example example, List<RecordField> fields, Words words) {
        List<Value> values = new ArrayList<>();
        for (RecordField field : fields) {
            if (example.after().containsKey(field.key())) {
                values.add(
                        new Value(
                                words.text(field.labelKey()),
                                text(example.before().get(field.key()), words),
                                text(example.after().get(field.key()), words)));
            }
        }
        return new Example(example.line(), title(example.row(), fields, words), values);
    }

    /** The name where there is one, else the first thing that a list would show. */
    private static String title(Map<String, ?> values, List<RecordField> fields, Words words) {
        if (values.get("given_name") != null || values.get("family_name") != null) {
            return (text(values.get("given_name"), words)
                            + " "
                            + text(values.get("family_name"), words))
                    .strip();
        }
        Optional<RecordField> first =
                fields.stream()
                        .filter(field -> field.is(Trait.LISTED))
                        .filter(field -> values.get(field.key()) != null)
                        .findFirst();
        return first.map(field -> text(values.get(field.key()), words)).orElse("");
    }

    private static String text(@Nullable Object value, Words words) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> words.number(number);
            case LocalDate date -> words.date(date);
            case Instant instant -> words.dateTime(instant);
            case List<?> several ->
                    String.join(", ", several.stream().map(String::valueOf).toList());
            default -> Shown.shortened(value.toString(), LONGEST_VALUE);
        };
    }
}
