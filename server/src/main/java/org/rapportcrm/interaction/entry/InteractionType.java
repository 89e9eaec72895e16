package org.rapportcrm.interaction.entry;

import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.LISTED;
import static org.rapportcrm.record.RecordField.Trait.OWN_ID;
import static org.rapportcrm.record.RecordField.Trait.PERSONAL;
import static org.rapportcrm.record.RecordField.Trait.REPEATED;
import static org.rapportcrm.record.RecordField.Trait.REQUIRED;
import static org.rapportcrm.record.RecordField.Trait.SEARCHED;
import static org.rapportcrm.record.RecordField.Trait.SORTABLE;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.springframework.stereotype.Component;

/** The interaction as a kind of record: calls, letters, visits and notes of other systems. */
@Component
public class InteractionType implements RecordType {
    public static final String KEY = "interaction";

    private static final List<RecordField> FIELDS =
            List.of(
                    field("external_id", FieldType.KEY, OWN_ID)
                            .alias("id", "activityid", "interactionid", "callid", "eventid"),
                    field("occurred_at", FieldType.INSTANT, ESSENTIAL, REQUIRED, SORTABLE, LISTED)
                            .alias(
                                    "date",
                                    "datetime",
                                    "timestamp",
                                    "activitydate",
                                    "calldate",
                                    "startdate",
                                    "datum",
                                    "zeitpunkt"),
                    field("customer_id", FieldType.KEY, ESSENTIAL)
                            .alias(
                                    "customerno",
                                    "customernumber",
                                    "accountid",
                                    "contactid",
                                    "clientid",
                                    "requesterid",
                                    "kundennummer"),
                    field("customer_name", FieldType.TEXT, ESSENTIAL, PERSONAL, LISTED)
                            .alias(
                                    "customer",
                                    "name",
                                    "contact",
                                    "contactname",
                                    "client",
                                    "requester",
                                    "requestername",
                                    "kunde"),
                    field("email", FieldType.EMAIL, ESSENTIAL, PERSONAL, REPEATED)
                            .alias("emailaddress", "customeremail", "requesteremail", "from"),
                    field("phone", FieldType.PHONE, ESSENTIAL, PERSONAL, REPEATED)
                            .alias("phonenumber", "telephone", "caller", "callerid", "telefon"),
                    field("channel", FieldType.TEXT, ESSENTIAL, LISTED)
                            .alias("type", "activitytype", "via", "medium", "kanal", "art"),
                    field("direction", FieldType.TEXT, ESSENTIAL)
                            .alias("calldirection", "richtung"),
                    field("subject", FieldType.TEXT, PERSONAL, SEARCHED, LISTED)
                            .alias("title", "summary", "betreff"),
                    field("body", FieldType.LONG_TEXT, PERSONAL, SEARCHED)
                            .alias(
                                    "text",
                                    "notes",
                                    "note",
                                    "comments",
                                    "comment",
                                    "message",
                                    "description",
                                    "notiz",
                                    "bemerkung"),
                    field("outcome", FieldType.TEXT).alias("result", "disposition", "ergebnis"),
                    field("minutes", FieldType.NUMBER)
                            .alias("duration", "durationminutes", "dauer"),
                    field("topic", FieldType.TEXT).alias("category", "reason", "thema"),
                    field("department", FieldType.TEXT, ESSENTIAL, LISTED)
                            .alias("group", "queue", "team", "abteilung"),
                    field("line_of_business", FieldType.TEXT)
                            .alias("businessline", "division", "sparte"),
                    field("employee", FieldType.USER, ESSENTIAL, LISTED)
                            .alias("user", "agent", "owner", "assignedto", "mitarbeiter"),
                    field("participants", FieldType.WORDS, PERSONAL)
                            .alias("attendees", "guests", "invitees", "teilnehmer"),
                    field("our_participants", FieldType.WORDS)
                            .alias("colleagues", "internalattendees", "kollegen"),
                    field("cost", FieldType.MONEY).alias("kosten"),
                    field("currency", FieldType.TEXT)
                            .under("cost")
                            .alias("costcurrency", "waehrung"));

    /** What only an exchange with somebody has; a date and a name stand in any list. */
    private static final Set<String> SAID =
            Set.of("subject", "body", "direction", "minutes", "outcome");

    private final LandingInteractions landing;

    InteractionType(LandingInteractions landing) {
        this.landing = landing;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<RecordField> fields() {
        return FIELDS;
    }

    @Override
    public boolean recognizes(Set<String> fields, Set<String> headers) {
        return RecordType.super.recognizes(fields, headers) && !Collections.disjoint(fields, SAID);
    }

    @Override
    public List<Outcome> land(Landing batch) {
        return landing.land(batch);
    }

    private static RecordField field(String key, FieldType type, RecordField.Trait... traits) {
        return RecordField.of(KEY, key, type, traits);
    }
}
