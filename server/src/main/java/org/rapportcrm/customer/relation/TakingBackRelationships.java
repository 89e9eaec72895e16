package org.rapportcrm.customer.relation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ChangedSince;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.TakingBack;
import org.rapportcrm.customer.db.tables.records.RelationshipRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

@Component
class TakingBackRelationships implements TakingBack {
    private final Relationships relationships;
    private final CustomerEdits edits;

    TakingBackRelationships(Relationships relationships, CustomerEdits edits) {
        this.relationships = relationships;
        this.edits = edits;
    }

    @Override
    public String recordType() {
        return Relationships.KEY;
    }

    @Override
    public void takeBack(Author author, Entry entry) {
        boolean wasDeleted = entry.kind().equals("deleted");
        RelationshipRecord row = wasDeleted ? row(entry) : present(entry);
        // a tie to somebody whom the author may not see does not exist for them
        edits.read(author.viewer(), row.getFromId());
        edits.read(author.viewer(), row.getToId());
        if (entry.kind().equals("changed")) {
            change(author, row, entry);
        } else if (wasDeleted) {
            relationships.insert(author, row);
        } else {
            relationships.delete(author, row);
        }
    }

    private void change(Author author, RelationshipRecord row, Entry entry) {
        Map<String, @Nullable Object> now = Relationships.terms(row);
        boolean isAsItWasLeft =
                entry.after().keySet().stream()
                        .allMatch(
                                term -> text(now.get(term)).equals(text(entry.after().get(term))));
        Map<String, @Nullable Object> terms = new HashMap<>(now);
        terms.putAll(entry.before());
        row.setRole((String) terms.get("role"));
        row.setSince(date(terms.get("since")));
        row.setUntil(date(terms.get("until")));
        if (!isAsItWasLeft || row.getUntil() == null && relationships.stands(row)) {
            throw new ChangedSince();
        }
        relationships.update(author, row, now);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private RelationshipRecord present(Entry entry) {
        try {
            return relationships.get(entry.customer(), entry.recordId());
        } catch (RecordNotFound _) {
            throw new ChangedSince();
        }
    }

    private static RelationshipRecord row(Entry entry) {
        Map<String, @Nullable Object> before = entry.before();
        RelationshipRecord row = new RelationshipRecord();
        row.setId(entry.recordId());
        row.setKind(String.valueOf(before.get("kind")));
        row.setFromId(UUID.fromString(String.valueOf(before.get("from"))));
        row.setToId(UUID.fromString(String.valueOf(before.get("to"))));
        row.setRole((String) before.get("role"));
        row.setSince(date(before.get("since")));
        row.setUntil(date(before.get("until")));
        return row;
    }

    private static @Nullable LocalDate date(@Nullable Object text) {
        return text == null ? null : LocalDate.parse(text.toString());
    }
}
