package org.rapportcrm.customer.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rapportcrm.customer.PossibleDuplicate;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Puts the pages of this slice together. */
@Component
class FormPages {
    private final FormFields fields;
    private final FormSource source;

    FormPages(FormFields fields, FormSource source) {
        this.fields = fields;
        this.source = source;
    }

    /** What goes back to somebody whose form was not saved: all that they typed, and why. */
    record Refusal(Map<String, Reason> errors, List<PossibleDuplicate> duplicates) {
        static final Refusal NONE = new Refusal(Map.of(), List.of());

        boolean isNone() {
            return errors.isEmpty() && duplicates.isEmpty();
        }
    }

    FormPage ofNew(Typed typed, Refusal refusal, boolean pasted, Viewer viewer, Words words) {
        boolean organization = "organization".equals(typed.text("kind"));
        return new FormPage(
                null,
                words.text("customer.form.new"),
                0,
                organization ? "organization" : "person",
                source.groups(
                        fields.ofNew(viewer),
                        true,
                        text(typed, _ -> ""),
                        refusal.errors(),
                        viewer,
                        words),
                Map.of(),
                !refusal.isNone(),
                pasted,
                refusal.duplicates(),
                !refusal.duplicates().isEmpty());
    }

    FormPage of(Standing now, Viewer viewer, Words words) {
        Typed nothing = new Typed(Map.of());
        return of(now, now.version(), nothing, Refusal.NONE, viewer, words);
    }

    FormPage refused(
            Standing now,
            int version,
            Typed typed,
            Map<String, Reason> errors,
            Viewer viewer,
            Words words) {
        return of(now, version, typed, new Refusal(errors, List.of()), viewer, words);
    }

    FactPage fact(Standing now, String field, Viewer viewer, Words words) {
        Typed nothing = new Typed(Map.of());
        String text = fields.text(field, now.get(field), viewer, words);
        return fact(now, source.input(field, text, null, viewer, words), nothing, viewer, words);
    }

    FactPage fact(
            Standing now, String field, Typed typed, Reason error, Viewer viewer, Words words) {
        String text = Objects.requireNonNullElse(typed.text(field), "");
        return fact(now, source.input(field, text, error, viewer, words), typed, viewer, words);
    }

    private FactPage fact(Standing now, FormInput input, Typed typed, Viewer viewer, Words words) {
        Map<String, String> shown = shown(List.of(input), now, typed, viewer, words);
        return new FactPage(now.id(), now.name(), now.version(), input, shown);
    }

    /** Whom the form named when it was opened, where that is chosen by typing. */
    private Map<String, String> shown(
            List<FormInput> inputs, Standing now, Typed typed, Viewer viewer, Words words) {
        return inputs.stream()
                .filter(input -> input.suggestions() != null)
                .collect(
                        Collectors.toMap(
                                input -> org.rapportcrm.record.page.Typed.shownName(input.field()),
                                input -> shown(input, now, typed, viewer, words)));
    }

    private String shown(FormInput input, Standing now, Typed typed, Viewer viewer, Words words) {
        String field = input.field();
        String sent = typed.shown().get(field);
        if (sent != null) {
            return sent;
        }
        return typed.has(field) ? fields.text(field, now.get(field), viewer, words) : input.text();
    }

    private FormPage of(
            Standing now, int version, Typed typed, Refusal refusal, Viewer viewer, Words words) {
        UnaryOperator<String> texts =
                text(typed, field -> fields.text(field, now.get(field), viewer, words));
        List<FormGroup> groups =
                source.groups(fields.facts(viewer), false, texts, refusal.errors(), viewer, words);
        List<FormInput> inputs = groups.stream().flatMap(group -> group.inputs().stream()).toList();
        return new FormPage(
                now.id(),
                now.name(),
                version,
                texts.apply("kind").equals("organization") ? "organization" : "person",
                groups,
                shown(inputs, now, typed, viewer, words),
                !refusal.isNone(),
                false,
                List.of(),
                false);
    }

    private static UnaryOperator<String> text(Typed typed, UnaryOperator<String> otherwise) {
        return field ->
                Objects.requireNonNullElseGet(typed.text(field), () -> otherwise.apply(field));
    }
}
