package org.rapportcrm.care.event;

import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.REQUIRED;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.springframework.stereotype.Component;

/**
 * What a log of another system tells, an event a row: a case came to a status. Each row stands in
 * the ledger by itself, and changes its case.
 */
@Component
class CaseEventType implements RecordType {
    private static final String KIND = "case_event";

    private final CaseType cases;

    CaseEventType(CaseType cases) {
        this.cases = cases;
    }

    @Override
    public String key() {
        return KIND;
    }

    @Override
    public int place() {
        return 255;
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                field("case", FieldType.KEY)
                        .alias("caseid", "casenumber", "ticketid", "ticketnumber", "incidentid"),
                field("activity", FieldType.TEXT)
                        .alias("activityid", "activityname", "event", "eventname", "status"),
                field("at", FieldType.INSTANT)
                        .alias("completetimestamp", "timestamp", "timecomplete", "eventtime"));
    }

    @Override
    public List<Outcome> land(Landing landing) {
        List<Row> sent = landing.rows();
        List<Row> events = sent.stream().map(CaseEventType::event).toList();
        List<Integer> inTime =
                IntStream.range(0, sent.size())
                        .boxed()
                        .sorted(
                                Comparator.comparing(
                                        i -> Objects.requireNonNull(sent.get(i).instant("at"))))
                        .toList();
        List<Outcome> landed =
                cases.land(
                        new Landing(
                                landing.author(),
                                landing.origin(),
                                inTime.stream().map(events::get).toList()));
        Map<Integer, Outcome> outcomes = new java.util.HashMap<>();
        for (int i = 0; i < inTime.size(); i++) {
            outcomes.put(inTime.get(i), landed.get(i));
        }
        return IntStream.range(0, sent.size())
                .mapToObj(i -> Objects.requireNonNull(outcomes.get(i)))
                .toList();
    }

    private static Row event(Row row) {
        return new Row(
                row.sourceRecord(),
                null,
                Map.of(
                        "case_id", Objects.requireNonNull(row.text("case")),
                        "event", Objects.requireNonNull(row.text("activity")),
                        "at", Objects.requireNonNull(row.instant("at")).toString()));
    }

    private static RecordField field(String key, FieldType type) {
        return RecordField.of(KIND, key, type, REQUIRED, ESSENTIAL);
    }
}
