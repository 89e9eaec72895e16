package org.rapportcrm.record.page;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.page.BinPage.Binned;
import org.rapportcrm.record.plain.BinnedRecords;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Puts the bin of a kind together. */
@Component
class ShowingBin {
    private static final int MOST = 50;

    private final BinnedRecords binned;
    private final RecordTypes types;

    ShowingBin(BinnedRecords binned, RecordTypes types) {
        this.binned = binned;
        this.types = types;
    }

    BinPage page(PlainType type, @Nullable UUID after, Viewer viewer, Words words) {
        RecordType whole = types.get(type.key());
        RecordField title = whole.field(type.table().orElseThrow().title()).orElseThrow();
        boolean told = whole.reads(viewer, title);
        List<BinnedRecords.Binned> found = binned.of(type, after, MOST + 1, viewer);
        List<Binned> shown =
                found.stream()
                        .limit(MOST)
                        .map(one ->
                                new Binned(
                                        one.id(),
                                        told && one.title() != null
                                                ? one.title()
                                                : words.text("record.unnamed"),
                                        one.at()))
                        .toList();
        return new BinPage(
                type.key(),
                type.plural(),
                shown,
                found.size() > MOST
                        ? "/" + type.plural() + "/bin?after=" + shown.getLast().id()
                        : null);
    }
}
