package org.rapportcrm.record.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    /** Of each kind, where there are several: nobody should have to look for the second. */
    private static final int FEW = 10;

    private final RecordTypes types;
    private final ListedRows rows;

    SearchingEverything(RecordTypes types, ListedRows rows) {
        this.types = types;
        this.rows = rows;
    }

    SearchPage find(String text, Viewer viewer, Words words) {
        List<Group> groups = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (RecordType type : text.isEmpty() ? List.<RecordType>of() : types.listed()) {
            if (viewer.may(type.key(), Action.READ)) {
                String title = words.text(type.labelKey() + "s");
                // one kind that takes too long does not keep the others back
                try {
                    List<Row> found = rows.found(type, text, viewer, words);
                    if (!found.isEmpty()) {
                        groups.add(new Group(title, all(type, text), found));
                    }
                } catch (TakesTooLong _) {
                    late.add(title);
                }
            }
        }
        int found = groups.stream().mapToInt(group -> group.rows().size()).sum();
        return new SearchPage(
                text,
                words.text("record.list.found", found),
                groups.size() == 1
                        ? List.copyOf(groups)
                        : groups.stream().map(group -> group.few(FEW)).toList(),
                late.isEmpty()
                        ? ""
                        : words.text("record.search.too-long", String.join(", ", late)));
    }

    private static String all(RecordType type, String text) {
        return "/"
                + type.plural()
                + "?filter=&q="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
