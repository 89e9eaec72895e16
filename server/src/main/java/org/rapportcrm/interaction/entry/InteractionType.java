package org.rapportcrm.interaction.entry;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.LISTED;
import static org.rapportcrm.record.RecordField.Trait.MADE;
import static org.rapportcrm.record.RecordField.Trait.OWN_ID;
import static org.rapportcrm.record.RecordField.Trait.PERSONAL;
import static org.rapportcrm.record.RecordField.Trait.REPEATED;
import static org.rapportcrm.record.RecordField.Trait.REQUIRED;
import static org.rapportcrm.record.RecordField.Trait.SEARCHED;
import static org.rapportcrm.record.RecordField.Trait.SORTABLE;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
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
                    field("occurred_at", FieldType.INSTANT, ESSENTIAL, REQUIRED, LISTED, SORTABLE)
                            .alias(
                                    "date",
                                    "datetime",
                                    "timestamp",
                                    "activitydate",
                                    "calldate",
                                    "startdate",
                                    "datum",
                                    "zeitpunkt")
                            .in(INTERACTION_.OCCURRED_AT),
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
                            .alias("title", "summary", "betreff")
                            .in(INTERACTION_.SUBJECT),
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
                                    "bemerkung")
                            .in(INTERACTION_.BODY),
                    field("outcome", FieldType.TEXT)
                            .alias("result", "disposition", "ergebnis")
                            .in(INTERACTION_.OUTCOME),
                    field("minutes", FieldType.NUMBER)
                            .alias("duration", "durationminutes", "dauer"),
                    field("topic", FieldType.TEXT)
                            .alias("category", "reason", "thema")
                            .in(INTERACTION_.TOPIC),
                    field("department", FieldType.TEXT, ESSENTIAL, LISTED)
                            .alias("group", "queue", "team", "abteilung"),
                    field("line_of_business", FieldType.TEXT)
                            .alias("businessline", "division", "sparte")
                            .in(INTERACTION_.LINE_OF_BUSINESS),
                    field("employee", FieldType.USER, ESSENTIAL, LISTED)
                            .alias("user", "agent", "owner", "assignedto", "mitarbeiter")
                            .in(INTERACTION_.USER_ID),
                    field("participants", FieldType.WORDS, PERSONAL)
                            .alias("attendees", "guests", "invitees", "teilnehmer"),
                    field("our_participants", FieldType.WORDS)
                            .alias("colleagues", "internalattendees", "kollegen"),
                    field("cost", FieldType.MONEY).alias("kosten").in(INTERACTION_.COST),
                    field("currency", FieldType.TEXT)
                            .under("cost")
                            .alias("costcurrency", "waehrung")
                            .in(INTERACTION_.CURRENCY),
                    field("customer", FieldType.CUSTOMER, MADE, ESSENTIAL, LISTED)
                            .labelled("interaction.field.customer-name")
                            .in(INTERACTION_.CUSTOMER_ID),
                    field("via", FieldType.CHOICE, MADE, ESSENTIAL, LISTED)
                            .choices(keys(Channel.values(), Channel::key))
                            .in(INTERACTION_.CHANNEL),
                    field("way", FieldType.CHOICE, MADE, ESSENTIAL)
                            .choices("in", "out", "none")
                            .in(INTERACTION_.DIRECTION),
                    field("of_department", FieldType.RECORD, MADE, ESSENTIAL)
                            .of("department")
                            .labelled("interaction.field.department")
                            .in(INTERACTION_.DEPARTMENT_ID),
                    field("created_at", FieldType.INSTANT, MADE, ESSENTIAL)
                            .in(INTERACTION_.CREATED_AT));

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
    public Optional<RecordTable> table() {
        return Optional.of(InteractionTable.ONLY);
    }

    @Override
    public int place() {
        return 280;
    }

    @Override
    public boolean recognizes(Set<String> fields, Set<String> headers) {
        return RecordType.super.recognizes(fields, headers) && !Collections.disjoint(fields, SAID);
    }

    @Override
    public List<Outcome> land(Landing batch) {
        return landing.land(batch);
    }

    private static <T> String[] keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).toArray(String[]::new);
    }

    private static RecordField field(String key, FieldType type, RecordField.Trait... traits) {
        return RecordField.of(KEY, key, type, traits);
    }
}
