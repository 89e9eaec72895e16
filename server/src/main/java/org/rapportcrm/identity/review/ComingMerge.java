package org.rapportcrm.identity.review;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CannotMerge;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergePreview;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.identity.review.ReviewPage.After;
import org.rapportcrm.identity.review.ReviewPage.Becomes;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What customers would become, in the reader's words. */
@Component
class ComingMerge {
    private final MergingCustomers merging;
    private final RecordTypes types;
    private final NamesOf names;

    ComingMerge(MergingCustomers merging, RecordTypes types, NamesOf names) {
        this.merging = merging;
        this.types = types;
        this.names = names;
    }

    /** Nothing where they cannot be merged. */
    Optional<After> of(Collection<UUID> customers, Viewer viewer, Words words) {
        TreeSet<UUID> oldestFirst = new TreeSet<>(customers);
        UUID survivor = oldestFirst.removeFirst();
        try {
            MergePreview preview =
                    merging.preview(viewer, Merge.of(survivor, List.copyOf(oldestFirst)));
            return Optional.of(after(preview, viewer, words));
        } catch (CannotMerge _) {
            return Optional.empty();
        }
    }

    private After after(MergePreview preview, Viewer viewer, Words words) {
        CellTexts texts = new CellTexts(words, names(preview, viewer, words));
        return new After(
                preview.customers().getFirst(),
                preview.lines().stream()
                        .flatMap(line -> becomes(line, texts, words).stream())
                        .toList(),
                preview.moves().stream()
                        .map(moves -> words.text(moves.textKey(), moves.count()))
                        .toList());
    }

    private Optional<Becomes> becomes(MergePreview.Line line, CellTexts texts, Words words) {
        return field(line)
                .filter(_ -> line.result() != null)
                .map(field ->
                        new Becomes(
                                words.text(field.labelKey()),
                                AddedValues.isOne(field.key())
                                        ? texts.ofKept(field, line.result())
                                        : texts.of(field, line.result()),
                                line.differs() ? words.text(line.why().textKey()) : ""))
                .filter(becomes -> !becomes.value().isEmpty());
    }

    private Map<String, Map<UUID, String>> names(MergePreview preview, Viewer viewer, Words words) {
        Map<RecordField, List<@Nullable Object>> said = new HashMap<>();
        for (MergePreview.Line line : preview.lines()) {
            field(line)
                    .ifPresent(field -> said.put(field, Collections.singletonList(line.result())));
        }
        return names.of(said, viewer, words);
    }

    private Optional<RecordField> field(MergePreview.Line line) {
        RecordType customers = Objects.requireNonNull(types.get("customer"));
        return customers.field(line.field());
    }
}
