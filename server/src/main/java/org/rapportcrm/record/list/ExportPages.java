package org.rapportcrm.record.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.export.ExportingRecords;
import org.rapportcrm.record.export.ExportingRecords.Format;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
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
        boolean whole = "all".equals(said.get("fields"));
        send(
                asked,
                asked.request(whole ? everything() : shown(asked)),
                "xlsx".equals(said.get("format")) ? Format.XLSX : Format.CSV,
                response);
    }

    /** The rows that somebody chose, or all of the list. */
    void exportChosen(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        ListQuery query = ListQuery.at(Objects.toString(sent.getFirst("from"), ""));
        Asked asked = listing.asked(type, query, viewer, words);
        ListRequest request = asked.request(shown(asked));
        List<UUID> chosen = ChosenRows.of(sent.get("record"));
        send(
                asked,
                sent.containsKey("all")
                        ? ListRequest.of(
                                type,
                                Rsql.read(Objects.toString(sent.getFirst("all"), "")),
                                request.fields(),
                                request.order(),
                                request.limit())
                        : request.narrowedTo(
                                rows -> Among.of(type.table().orElseThrow().id(rows), chosen)),
                Format.XLSX,
                response);
    }

    private void send(Asked asked, ListRequest request, Format format, HttpServletResponse response)
            throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), asked.viewer().zone());
        String name = type.plural() + "-" + today + "." + format.ending();
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        exporting.write(request, format, asked.viewer(), asked.words(), response.getOutputStream());
    }

    /** What the list shows, with what tells its records apart. */
    private List<String> shown(Asked asked) {
        Set<String> keys = new LinkedHashSet<>();
        type.fields().stream()
                .filter(field -> field.is(RecordField.Trait.OWN_ID) && field.isKept())
                .forEach(field -> keys.add(field.key()));
        keys.add(type.table().orElseThrow().title());
        for (Shown one : columns.shown(type, asked.settings().columns().keys(), asked.viewer())) {
            keys.add(one.key());
        }
        return new ArrayList<>(keys);
    }

    /** Every field that a file can bring back. */
    private List<String> everything() {
        return type.landed().stream().filter(RecordField::isKept).map(RecordField::key).toList();
    }
}
