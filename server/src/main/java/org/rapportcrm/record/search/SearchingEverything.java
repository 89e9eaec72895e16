package org.rapportcrm.record.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.list.ListPage.Row;
import org.rapportcrm.record.list.ListedRows;
import org.rapportcrm.record.read.TakesTooLong;
import org.rapportcrm.record.search.SearchPage.Group;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Looks for a word in all kinds of records, those first that people mostly mean. */
@Component
class SearchingEverything {
    private final RecordTypes types;
    private final ListedRows rows;

    SearchingEverything(RecordTypes types, ListedRows rows) {
        this.types = types;
        this.rows = rows;
    }

    SearchPage find(String text, Viewer viewer, Words words) {
        List<Group> groups =
                text.isEmpty()
                        ? List.of()
                        : types.listed().stream()
                                .filter(type -> viewer.may(type.key(), Action.READ))
                                .map(type -> group(type, text, viewer, words))
                                .filter(group -> !group.rows().isEmpty())
                                .toList();
        int found = groups.stream().mapToInt(group -> group.rows().size()).sum();
        return new SearchPage(text, words.text("record.list.found", found), groups);
    }

    private Group group(RecordType type, String text, Viewer viewer, Words words) {
        List<Row> found = found(type, text, viewer, words);
        return new Group(
                words.text(type.labelKey() + "s"),
                "/"
                        + type.plural()
                        + "?filter=&q="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8),
                found);
    }

    /** One kind that takes too long does not keep the others back. */
    private List<Row> found(RecordType type, String text, Viewer viewer, Words words) {
        try {
            return rows.found(type, text, viewer, words);
        } catch (TakesTooLong _) {
            return List.of();
        }
    }
}
