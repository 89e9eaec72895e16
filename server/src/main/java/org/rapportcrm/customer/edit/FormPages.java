package org.rapportcrm.customer.edit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.PossibleDuplicate;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.UuidV7;
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

    FormPage ofNew(
            Typed typed, Refusal refusal, @Nullable Instant draftOf, Viewer viewer, Words words) {
        boolean organization = "organization".equals(typed.text("kind"));
        return new FormPage(
                null,
                opened(typed),
                words.text("customer.form.new"),
                0,
                organization ? "organization" : "person",
                source.groups(
                        fields.ofNew(viewer), true, text(typed, _ -> ""), refusal.errors(), words),
                !refusal.isNone(),
                draftOf,
                refusal.duplicates(),
                !refusal.duplicates().isEmpty());
    }

    FormPage of(Standing now, Viewer viewer, Words words) {
        Typed nothing = new Typed(Map.of());
        return of(now, now.version(), nothing, Refusal.NONE, null, viewer, words);
    }

    FormPage restored(Standing now, FormDrafts.Kept kept, Viewer viewer, Words words) {
        return of(now, version(kept, now), kept.typed(), Refusal.NONE, kept.at(), viewer, words);
    }

    FormPage refused(
            Standing now,
            int version,
            Typed typed,
            Map<String, Reason> errors,
            Viewer viewer,
            Words words) {
        return of(now, version, typed, new Refusal(errors, List.of()), null, viewer, words);
    }

    FactPage fact(Standing now, String field, Words words) {
        String text = fields.text(field, now.get(field), words);
        return new FactPage(
                now.id(), now.name(), now.version(), source.input(field, text, null, words));
    }

    FactPage fact(Standing now, String field, Typed typed, Reason error, Words words) {
        String text = Objects.requireNonNullElse(typed.text(field), "");
        return new FactPage(
                now.id(), now.name(), now.version(), source.input(field, text, error, words));
    }

    private FormPage of(
            Standing now,
            int version,
            Typed typed,
            Refusal refusal,
            @Nullable Instant draftOf,
            Viewer viewer,
            Words words) {
        UnaryOperator<String> texts =
                text(typed, field -> fields.text(field, now.get(field), words));
        return new FormPage(
                now.id(),
                opened(typed),
                now.name(),
                version,
                texts.apply("kind").equals("organization") ? "organization" : "person",
                source.groups(fields.facts(viewer), false, texts, refusal.errors(), words),
                !refusal.isNone(),
                draftOf,
                List.of(),
                false);
    }

    private static UnaryOperator<String> text(Typed typed, UnaryOperator<String> otherwise) {
        return field ->
                Objects.requireNonNullElseGet(typed.text(field), () -> otherwise.apply(field));
    }

    private static UUID opened(Typed typed) {
        return Objects.requireNonNullElseGet(typed.opened(), UuidV7::next);
    }

    private static int version(FormDrafts.Kept kept, Standing now) {
        String version = kept.typed().text("version");
        return version != null && version.matches("\\d{1,9}")
                ? Integer.parseInt(version)
                : now.version();
    }
}
