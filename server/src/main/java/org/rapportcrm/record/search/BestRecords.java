package org.rapportcrm.record.search;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.record.RecordFace.Face;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListedRows;
import org.rapportcrm.record.read.Faces;
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

    BestRecords(RecordTypes types, ListedRows rows) {
        this.types = types;
        this.rows = rows;
    }

    /** A record with a page. */
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
                .filter(type -> type.table().orElseThrow().hasPages())
                .filter(type -> viewer.may(type.key(), Action.READ))
                .map(type -> ofKind(type, text, most, viewer, words))
                .filter(kind -> !kind.records().isEmpty())
                .toList();
    }

    private OfKind ofKind(RecordType type, String text, int most, Viewer viewer, Words words) {
        return new OfKind(
                type.key(),
                words.text(type.labelKey() + "s"),
                "/" + type.plural(),
                best(type, text, most, viewer).stream()
                        .map(row ->
                                new Found(
                                        row.id(),
                                        Faces.of(type, row, words),
                                        type.table().orElseThrow().path(row.id())))
                        .toList());
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
