package org.rapportcrm.sales.opportunity;

import static org.rapportcrm.record.FieldType.CHOICE;
import static org.rapportcrm.record.FieldType.CUSTOMER;
import static org.rapportcrm.record.FieldType.DATE;
import static org.rapportcrm.record.FieldType.INSTANT;
import static org.rapportcrm.record.FieldType.KEY;
import static org.rapportcrm.record.FieldType.LONG_TEXT;
import static org.rapportcrm.record.FieldType.MONEY;
import static org.rapportcrm.record.FieldType.PERCENT;
import static org.rapportcrm.record.FieldType.RECORD;
import static org.rapportcrm.record.FieldType.TEXT;
import static org.rapportcrm.record.FieldType.USER;
import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.IN_ORDER_OF_IDS;
import static org.rapportcrm.record.RecordField.Trait.LISTED;
import static org.rapportcrm.record.RecordField.Trait.MADE;
import static org.rapportcrm.record.RecordField.Trait.OWN_ID;
import static org.rapportcrm.record.RecordField.Trait.SEARCHED;
import static org.rapportcrm.record.RecordField.Trait.SORTABLE;
import static org.rapportcrm.sales.db.Tables.OPPORTUNITY;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Mark;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.TakingImportBack.Done;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.WritingRecords;
import org.springframework.stereotype.Component;

/** The opportunity as a kind of record: a possible sale, in a stage of a pipeline. */
@Component
class OpportunityType extends PlainType {
    static final String KIND = "opportunity";

    private static final List<RecordField> FIELDS =
            List.of(
                    field("opportunity_id", KEY, OWN_ID).alias("dealid", "recordid", "id"),
                    field("name", TEXT, ESSENTIAL, SEARCHED, SORTABLE)
                            .alias("opportunityname", "dealname", "title", "bezeichnung"),
                    field("customer", CUSTOMER, ESSENTIAL, LISTED)
                            .alias("account", "accountname", "company", "companyname", "kunde"),
                    field("pipeline", RECORD, ESSENTIAL).of("pipeline").alias("salespipeline"),
                    field("stage", RECORD, ESSENTIAL, LISTED)
                            .of("stage")
                            .alias("dealstage", "stagename", "salesstage", "phase"),
                    field("status", CHOICE, ESSENTIAL, MADE, LISTED).choices("open", "won", "lost"),
                    field("amount", MONEY, SORTABLE, LISTED)
                            .alias("closevalue", "dealvalue", "value", "betrag", "wert"),
                    field("currency", TEXT).under("amount"),
                    field("probability", PERCENT).under("amount").alias("wahrscheinlichkeit"),
                    field("expected_close", DATE, ESSENTIAL, SORTABLE, LISTED)
                            .alias("expectedclosedate", "erwarteterabschluss"),
                    field("started_on", DATE, ESSENTIAL)
                            .alias("engagedate", "createdate", "createddate", "beginn"),
                    field("closed_on", DATE, ESSENTIAL)
                            .alias("closedate", "closeddate", "abschluss"),
                    field("close_reason", CHOICE)
                            .choices(
                                    "price", "product", "relationship", "timing", "budget", "other")
                            .alias("lostreason", "wonreason", "grund"),
                    field("competitor", TEXT).alias("mitbewerber"),
                    field("owner", USER, ESSENTIAL, LISTED)
                            .alias("salesagent", "salesrep", "dealowner", "verkaeufer"),
                    field("team", RECORD, ESSENTIAL).of("team"),
                    field("department", RECORD, ESSENTIAL).of("department").alias("abteilung"),
                    field("lead_source", TEXT).alias("source", "origin", "herkunft"),
                    field("line_of_business", TEXT).alias("businessline", "geschaeftsfeld"),
                    field("product", RECORD, ESSENTIAL)
                            .of("product")
                            .alias("productname", "productcode", "produkt"),
                    field("person", CUSTOMER, ESSENTIAL)
                            .alias("contact", "primarycontact", "kontakt"),
                    field("note", LONG_TEXT).alias("description", "beschreibung"),
                    field("stage_since", INSTANT, ESSENTIAL, MADE),
                    field("created_at", INSTANT, ESSENTIAL, MADE, SORTABLE, IN_ORDER_OF_IDS));

    private final OpportunityRules rules;
    private final OpportunityTrail trail;
    private final Participants participants;

    OpportunityType(
            WritingRecords writing,
            OpportunityRules rules,
            OpportunityTrail trail,
            Participants participants) {
        super(KIND, OPPORTUNITY, "name", FIELDS, writing);
        this.rules = rules;
        this.trail = trail;
        this.participants = participants;
    }

    @Override
    public int place() {
        return 200;
    }

    @Override
    public List<Group> groups() {
        return List.of(
                Group.of(
                        "sales.group.deal",
                        "name",
                        "customer",
                        "stage",
                        "amount",
                        "currency",
                        "probability",
                        "expected_close"),
                Group.of("sales.group.ours", "owner", "team", "department"),
                Group.of("sales.group.from", "lead_source", "line_of_business", "started_on"),
                Group.of("sales.group.end", "closed_on", "close_reason", "competitor"),
                Group.of("sales.group.note", "note"));
    }

    @Override
    public List<BuiltInView> views() {
        Order soonest = new Order("expected_close", false);
        Filter open = Filter.is("status", "open");
        Filter mine = open.and(Filter.is("owner", "me"));
        return List.of(
                new BuiltInView("open", "sales.view.open", open, soonest),
                new BuiltInView("mine", "sales.view.mine", mine, soonest),
                BuiltInView.all(this),
                new BuiltInView(
                        "unmatched",
                        "sales.view.unmatched",
                        Filter.test("customer", Operator.EMPTY),
                        new Order("created_at", true)));
    }

    @Override
    public Mark mark(String field, String choice) {
        return switch (field.equals("status") ? choice : "") {
            case "won" -> new Mark("is-ok", "trophy");
            case "lost" -> new Mark("is-bad", "mood-sad");
            default -> Mark.NONE;
        };
    }

    @Override
    public boolean recognizes(Set<String> fields, Set<String> headers) {
        return fields.contains("stage")
                && (fields.contains("opportunity_id") || fields.contains("amount"));
    }

    @Override
    public Set<UUID> meant(RecordField field, Set<UUID> called, Draft draft) {
        return field.key().equals("stage") ? rules.ofPipeline(called, draft) : called;
    }

    @Override
    public void prepare(Landing landing, List<Draft> drafts) {
        rules.apply(landing, drafts);
    }

    @Override
    public void follow(Landing landing, List<Draft> written) {
        trail.write(landing, written);
    }

    @Override
    public void gone(Collection<UUID> records) {
        trail.remove(records);
    }

    @Override
    public void returned(Author author, Collection<UUID> records) {
        trail.restore(records);
    }

    @Override
    public Set<String> besides() {
        return Participants.TOLD;
    }

    @Override
    public void takeBack(Author author, Done besides) {
        participants.takeBack(author, besides);
    }

    private static RecordField field(String key, FieldType type, RecordField.Trait... traits) {
        return RecordField.of(KIND, key, type, traits);
    }
}
