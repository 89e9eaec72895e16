package org.rapportcrm.care.cases;

import static org.rapportcrm.record.FieldType.CHOICE;
import static org.rapportcrm.record.FieldType.CUSTOMER;
import static org.rapportcrm.record.FieldType.INSTANT;
import static org.rapportcrm.record.FieldType.KEY;
import static org.rapportcrm.record.FieldType.LONG_TEXT;
import static org.rapportcrm.record.FieldType.NUMBER;
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

import java.util.Arrays;
import java.util.List;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;

/** What there is to know about a case, in the order in which people should meet it. */
final class CaseFields {
    /** A status that it came to at the time {@link #AT}, as another system tells it. */
    static final String EVENT = "event";

    static final String AT = "at";

    static final List<RecordField> FIELDS =
            List.of(
                    field("case_id", KEY, OWN_ID)
                            .alias(
                                    "caseid",
                                    "casenumber",
                                    "caseno",
                                    "ticketid",
                                    "ticketnumber",
                                    "ticketno",
                                    "incidentnumber",
                                    "issueid",
                                    "requestid",
                                    "vorgangsnummer"),
                    field("merged_numbers", TEXT, ESSENTIAL, MADE, SEARCHED),
                    field("subject", TEXT, ESSENTIAL, SEARCHED, SORTABLE)
                            .alias("casesubject", "ticketsubject", "title", "summary", "betreff"),
                    field("customer", CUSTOMER, ESSENTIAL, LISTED)
                            .alias("account", "accountname", "company", "organization", "kunde"),
                    field("number", TEXT, ESSENTIAL, MADE, SEARCHED, LISTED),
                    field("reporter", CUSTOMER, ESSENTIAL)
                            .alias("requester", "reportedby", "contact", "contactname", "melder"),
                    field("status", RECORD, ESSENTIAL, LISTED)
                            .of("case_status")
                            .alias("casestatus", "ticketstatus"),
                    field("state", CHOICE, ESSENTIAL, MADE, LISTED)
                            .choices("open", "waiting", "solved"),
                    field("priority", CHOICE, ESSENTIAL, LISTED)
                            .choices("low", "normal", "high", "urgent")
                            .alias("casepriority", "ticketpriority", "prioritaet"),
                    field("kind", CHOICE, ESSENTIAL)
                            .choices("question", "incident", "problem", "complaint")
                            .alias("type", "casetype", "tickettype", "art"),
                    field("queue", RECORD, ESSENTIAL)
                            .of("queue")
                            .alias("group", "groupname", "warteschlange"),
                    field("owner", USER, ESSENTIAL, LISTED)
                            .alias("assignee", "assignedto", "caseowner", "ticketowner", "agent"),
                    field("team", RECORD, ESSENTIAL).of("team"),
                    field("department", RECORD, ESSENTIAL).of("department").alias("abteilung"),
                    field("channel", CHOICE, ESSENTIAL)
                            .choices(channels())
                            .alias("caseorigin", "source", "via", "kanal"),
                    field("line_of_business", TEXT).alias("businessline", "geschaeftsfeld"),
                    field("product", RECORD, ESSENTIAL)
                            .of("product")
                            .alias("productname", "productcode", "produkt"),
                    field("asset", TEXT).alias("serialnumber", "assetname", "seriennummer"),
                    field("description", LONG_TEXT)
                            .alias("casedescription", "body", "beschreibung"),
                    field("opened_at", INSTANT, ESSENTIAL, SORTABLE, LISTED)
                            .alias("opened", "openedon", "createdat", "created", "createddate"),
                    field(EVENT, RECORD, ESSENTIAL).of("case_status"),
                    field(AT, INSTANT, ESSENTIAL)
                            .alias("closedat", "closeddate", "resolvedat", "solvedat"),
                    field("status_since", INSTANT, ESSENTIAL, MADE),
                    field("solved_at", INSTANT, ESSENTIAL, MADE, SORTABLE),
                    field("solved_by", USER, ESSENTIAL, MADE),
                    field("reopened", NUMBER, ESSENTIAL, MADE),
                    field("created_at", INSTANT, ESSENTIAL, MADE, SORTABLE, IN_ORDER_OF_IDS));

    private CaseFields() {}

    /** In which what is said reaches us from customers. */
    private static String[] channels() {
        return Arrays.stream(Channel.values())
                .filter(Channel::reachesTheCustomer)
                .map(Channel::key)
                .toArray(String[]::new);
    }

    private static RecordField field(String key, FieldType type, RecordField.Trait... traits) {
        return RecordField.of(CaseType.KIND, key, type, traits);
    }
}
