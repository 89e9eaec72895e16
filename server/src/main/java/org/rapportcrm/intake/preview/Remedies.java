package org.rapportcrm.intake.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.intake.mapping.CellFormat.DateOrder;
import org.rapportcrm.intake.mapping.CellFormat.DecimalMark;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.run.Reasons;
import org.rapportcrm.intake.run.Trial;
import org.rapportcrm.record.Outcome.State;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.web.Words;

/** What can be done about each problem of a file; the likeliest repair comes first. */
record Remedies(RecordType type, Mapping mapping, Words words) {
    private static final String UNREADABLE = "intake.reason.unreadable";
    private static final String LIKE = "record.reason.like";

    TrialPage.Problem problem(Trial.Cause cause) {
        boolean waits = cause.state() == State.WAITING;
        return new TrialPage.Problem(
                waits ? "clock-pause" : icon(cause),
                waits ? "rp-warn" : "rp-bad",
                title(cause),
                cause.rows(),
                cause.sights().stream().map(sight -> sight(cause, sight)).toList(),
                remedies(cause));
    }

    List<TrialPage.Skipped> skipped() {
        List<TrialPage.Skipped> skipped = new ArrayList<>();
        for (Mapping.Column column : mapping.columns()) {
            if (column.lenient() && column.field() != null) {
                Remedy undo = new Remedy(Remedy.Kind.REFUSE_ROW, column.field());
                type.field(column.field())
                        .ifPresent(field ->
                                skipped.add(
                                        new TrialPage.Skipped(words.text(field.labelKey()), undo)));
            }
        }
        return skipped;
    }

    private String title(Trial.Cause cause) {
        return cause.key().equals(UNREADABLE)
                ? words.text(
                        "intake.problem-unreadable",
                        words.text(cause.reason().arguments().getFirst()),
                        cause.reason().arguments().getLast())
                : Reasons.text(cause.reason(), words);
    }

    private String sight(Trial.Cause cause, Trial.Sight sight) {
        String line = words.text("intake.line", words.number(sight.line()));
        return cause.key().equals(UNREADABLE)
                ? line + ": " + sight.reason().arguments().get(1)
                : line;
    }

    private String icon(Trial.Cause cause) {
        return field(cause.reason())
                .map(field ->
                        switch (field.type()) {
                            case DATE, INSTANT -> "calendar-question";
                            case EMAIL -> "at-off";
                            case PHONE -> "phone-off";
                            case NUMBER, MONEY -> "hash";
                            default -> "alert-circle";
                        })
                .orElse("alert-circle");
    }

    private List<Remedy> remedies(Trial.Cause cause) {
        if (mapping.refusals().stream().anyMatch(rule -> rule.reasonKey().equals(cause.key()))) {
            return List.of(new Remedy(Remedy.Kind.ALLOW, cause.key()));
        }
        Optional<RecordField> field = field(cause.reason());
        if (cause.key().equals(LIKE) && field.isPresent()) {
            String text = cause.reason().arguments().get(1);
            return List.of(new Remedy(Remedy.Kind.SAME_AS, field.get().key() + ":" + text));
        }
        if (!cause.key().equals(UNREADABLE) || field.isEmpty()) {
            return List.of();
        }
        List<Remedy> remedies = new ArrayList<>();
        switch (field.get().type()) {
            case DATE, INSTANT -> remedies.add(otherDates());
            case NUMBER, MONEY -> remedies.add(otherDecimal());
            default -> {}
        }
        if (!field.get().is(RecordField.Trait.REQUIRED)) {
            remedies.addFirst(new Remedy(Remedy.Kind.SKIP_VALUE, field.get().key()));
        }
        return remedies;
    }

    private Remedy otherDates() {
        boolean dayFirst = mapping.format().dates() == DateOrder.DAY_FIRST;
        return new Remedy(dayFirst ? Remedy.Kind.MONTH_FIRST : Remedy.Kind.DAY_FIRST, "");
    }

    private Remedy otherDecimal() {
        boolean point = mapping.format().decimal() == DecimalMark.POINT;
        return new Remedy(point ? Remedy.Kind.DECIMAL_COMMA : Remedy.Kind.DECIMAL_POINT, "");
    }

    private Optional<RecordField> field(Reason reason) {
        return reason.arguments().isEmpty()
                ? Optional.empty()
                : type.fields().stream()
                        .filter(field -> field.labelKey().equals(reason.arguments().getFirst()))
                        .findFirst();
    }
}
