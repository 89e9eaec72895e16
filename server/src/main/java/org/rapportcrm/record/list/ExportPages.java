package org.rapportcrm.record.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.export.ExportingRecords;
import org.rapportcrm.record.export.ExportingRecords.Format;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands a list out as a file, row by row as the database gives them. */
@NeedsOwnKind(Action.EXPORT)
class ExportPages implements OfKind {
    private final RecordType type;
    private final ListingRecords listing;
    private final ListColumns columns;
    private final ExportingRecords exporting;
    private final Clock clock;

    ExportPages(
            RecordType type,
            ListingRecords listing,
            ListColumns columns,
            ExportingRecords exporting,
            Clock clock) {
        this.type = type;
        this.listing = listing;
        this.columns = columns;
        this.exporting = exporting;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return type.key();
    }

    void export(
            @RequestParam Map<String, String> said,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        Asked asked = listing.asked(type, ListQuery.of(said), viewer, words);
        Format format = "xlsx".equals(said.get("format")) ? Format.XLSX : Format.CSV;
        String name =
                type.plural()
                        + "-"
                        + LocalDate.ofInstant(clock.instant(), viewer.zone())
                        + "."
                        + format.ending();
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        boolean whole = "all".equals(said.get("fields"));
        exporting.write(
                asked.request(whole ? everything() : shown(asked)),
                format,
                viewer,
                words,
                response.getOutputStream());
    }

    /** What the list shows, with what tells its records apart. */
    private List<String> shown(Asked asked) {
        Set<String> keys = new LinkedHashSet<>();
        type.fields().stream()
                .filter(field -> field.is(RecordField.Trait.OWN_ID) && field.isKept())
                .forEach(field -> keys.add(field.key()));
        keys.add(type.table().orElseThrow().title());
        for (Shown one : columns.shown(type, asked.settings().columns(), asked.viewer())) {
            keys.add(one.key());
        }
        return new ArrayList<>(keys);
    }

    /** Every field that a file can bring back. */
    private List<String> everything() {
        return type.landed().stream().filter(RecordField::isKept).map(RecordField::key).toList();
    }
}
