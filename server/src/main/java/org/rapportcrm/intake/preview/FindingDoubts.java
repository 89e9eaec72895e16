package org.rapportcrm.intake.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.mapping.CellFormat.DateOrder;
import org.rapportcrm.intake.mapping.FormatGuess;
import org.rapportcrm.intake.mapping.Sample;
import org.rapportcrm.intake.run.DraftingImports;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Finds what a file leaves open: whether 03/04/2026 is in March or in April. */
@Component
class FindingDoubts {
    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})\\D(\\d{1,2})\\D(\\d{4}).*");

    private final DraftingImports drafts;

    FindingDoubts(DraftingImports drafts) {
        this.drafts = drafts;
    }

    List<TrialPage.Doubt> of(Import draft, List<RecordField> fields, Words words) {
        Sample sample = drafts.sample(draft);
        List<String> dates =
                draft.mapping().columns().stream()
                        .filter(column -> isDate(column.field(), fields))
                        .flatMap(column -> sample.cells(column.index()).stream())
                        .toList();
        return FormatGuess.datesInDoubt(dates)
                .findFirst()
                .flatMap(date -> doubt(date, draft.mapping().format().dates(), words))
                .stream()
                .toList();
    }

    private static boolean isDate(@Nullable String key, List<RecordField> fields) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(RecordField::type)
                .anyMatch(it -> it == FieldType.DATE || it == FieldType.INSTANT);
    }

    private static Optional<TrialPage.Doubt> doubt(String date, DateOrder now, Words words) {
        Matcher parts = PARTS.matcher(date);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        int year = Integer.parseInt(parts.group(3));
        return Optional.of(
                new TrialPage.Doubt(
                        date,
                        Stream.of(
                                        new TrialPage.Reading(
                                                new Remedy(Remedy.Kind.DAY_FIRST, ""),
                                                words.date(LocalDate.of(year, second, first)),
                                                now == DateOrder.DAY_FIRST),
                                        new TrialPage.Reading(
                                                new Remedy(Remedy.Kind.MONTH_FIRST, ""),
                                                words.date(LocalDate.of(year, first, second)),
                                                now == DateOrder.MONTH_FIRST))
                                .toList()));
    }
}
