package org.rapportcrm.record.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.record.RecordFace.Face;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListedRows;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.Faces;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.record.read.TakesTooLong;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** The few records of each kind that fit best what somebody is typing. */
@Component
public class BestRecords {
    private final RecordTypes types;
    private final ListedRows rows;
    private final NamesOf names;

    BestRecords(RecordTypes types, ListedRows rows, NamesOf names) {
        this.types = types;
        this.rows = rows;
        this.names = names;
    }

    /**
     * A record.
     *
     * @param path of its page, or of the page on which it stands
     */
    public record Found(UUID id, Face face, String path) {}

    /**
     * Of one kind.
     *
     * @param list path of the list of the kind
     */
    public record OfKind(String kind, String title, String list, List<Found> records) {}

    /** Those kinds first that people mostly mean; kinds of which nothing fits are left out. */
    public List<OfKind> find(String text, int most, Viewer viewer, Words words) {
        return types.listed().stream()
                .filter(BestRecords::hasAPlace)
                .filter(type -> viewer.may(type.key(), Action.READ))
                .map(type -> ofKind(type, text, most, viewer, words))
                .filter(kind -> !kind.records().isEmpty())
                .toList();
    }

    private static boolean hasAPlace(RecordType type) {
        RecordTable table = type.table().orElseThrow();
        return table.hasPages() || table.host().isPresent();
    }

    private OfKind ofKind(RecordType type, String text, int most, Viewer viewer, Words words) {
        return new OfKind(
                type.key(),
                words.text(type.labelKey() + "s"),
                "/" + type.plural(),
                found(type, best(type, text, most, viewer), viewer, words));
    }

    private List<Found> found(RecordType type, List<SeenRecord> rows, Viewer viewer, Words words) {
        Optional<String> host = type.table().orElseThrow().host();
        if (host.isEmpty() || rows.isEmpty()) {
            return rows.stream()
                    .map(row ->
                            new Found(
                                    row.id(),
                                    Faces.of(type, row, words),
                                    type.table().orElseThrow().path(row.id())))
                    .toList();
        }
        RecordField field = type.field(host.get()).orElseThrow();
        CellTexts texts = new CellTexts(words, names.in(rows, List.of(field), viewer, words));
        return rows.stream().map(row -> hosted(type, row, field, texts)).toList();
    }

    /** Whoever may not see its customer finds it in its list. */
    private static Found hosted(
            RecordType type, SeenRecord row, RecordField host, CellTexts texts) {
        boolean isSeen = row.value(host.key()) instanceof UUID id && texts.knows(host, id);
        Face face = Faces.of(type, row, texts.words());
        return new Found(
                row.id(),
                isSeen
                        ? new Face(
                                face.called(), texts.of(host, row.value(host.key())), face.avatar())
                        : face,
                isSeen
                        ? "/customers/" + row.value(host.key())
                        : "/" + type.plural() + "?filter=id%3D%3D" + row.id());
    }

    /** One kind that takes too long does not keep the others back. */
    private List<SeenRecord> best(RecordType type, String text, int most, Viewer viewer) {
        try {
            return rows.best(type, text, most, viewer);
        } catch (TakesTooLong _) {
            return List.of();
        }
    }
}
