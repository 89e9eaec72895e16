package org.rapportcrm.customer.landing;

import static org.rapportcrm.record.RecordField.Trait.LISTED;
import static org.rapportcrm.record.RecordField.Trait.OWN_ID;
import static org.rapportcrm.record.RecordField.Trait.PERSONAL;
import static org.rapportcrm.record.RecordField.Trait.REPEATED;
import static org.rapportcrm.record.RecordField.Trait.SEARCHED;
import static org.rapportcrm.record.RecordField.Trait.SORTABLE;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.rapportcrm.customer.CustomerRules;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.springframework.stereotype.Component;

/** The customer as a kind of record: people and organizations. */
@Component
class CustomerType implements RecordType {
    static final String KEY = "customer";

    private static final List<RecordField> FIELDS =
            List.of(
                    field("external_id", FieldType.KEY, OWN_ID)
                            .alias(
                                    "id",
                                    "number",
                                    "customerno",
                                    "custno",
                                    "customerid",
                                    "customernumber",
                                    "accountid",
                                    "contactid",
                                    "kundennummer"),
                    field("kind", FieldType.CHOICE)
                            .choices(CustomerRules.KINDS.toArray(String[]::new))
                            .alias("type"),
                    field("honorific", FieldType.TEXT, PERSONAL)
                            .alias("title", "salutation", "prefix", "nameprefix", "anrede"),
                    field("given_name", FieldType.TEXT, PERSONAL, SEARCHED)
                            .alias("firstname", "forename", "vorname"),
                    field("family_name", FieldType.TEXT, PERSONAL, SEARCHED)
                            .alias("lastname", "surname", "nachname"),
                    field("name", FieldType.TEXT, PERSONAL, SEARCHED, SORTABLE, LISTED)
                            .alias(
                                    "fullname",
                                    "displayname",
                                    "companyname",
                                    "account",
                                    "accountname",
                                    "customername"),
                    field("organization", FieldType.TEXT, SEARCHED)
                            .alias(
                                    "company",
                                    "organisation",
                                    "organizationname",
                                    "organization1name",
                                    "firma",
                                    "employer"),
                    field("contact_name", FieldType.TEXT, PERSONAL)
                            .alias("contactperson", "contact", "primarycontact", "ansprechpartner"),
                    field("contact_title", FieldType.TEXT, PERSONAL),
                    field("name_order", FieldType.CHOICE)
                            .choices(CustomerRules.NAME_ORDERS.toArray(String[]::new)),
                    field("job_title", FieldType.TEXT, PERSONAL)
                            .alias(
                                    "jobtitle",
                                    "organization1title",
                                    "organizationtitle",
                                    "title",
                                    "position"),
                    field("birthday", FieldType.DATE, PERSONAL)
                            .alias("birthdate", "dateofbirth", "dob", "bday", "geburtstag"),
                    field("email", FieldType.EMAIL, PERSONAL, SEARCHED, REPEATED, LISTED)
                            .alias(
                                    "emailaddress",
                                    "emailhome",
                                    "emailwork",
                                    "emailother",
                                    "email1",
                                    "email2",
                                    "email1value",
                                    "email2value",
                                    "email3value",
                                    "email4value",
                                    "email2address",
                                    "email3address",
                                    "primaryemail",
                                    "secondaryemail",
                                    "mail"),
                    field("phone", FieldType.PHONE, PERSONAL, SEARCHED, REPEATED, LISTED)
                            .alias(
                                    "phonenumber",
                                    "telephone",
                                    "tel",
                                    "tel1",
                                    "tel2",
                                    "telefon",
                                    "mobile",
                                    "mobilephone",
                                    "homephone",
                                    "businessphone",
                                    "workphone",
                                    "mobilenumber",
                                    "phone1value",
                                    "phone2value",
                                    "phone3value",
                                    "phone4value",
                                    "phone5value",
                                    "homemobile",
                                    "primaryphone",
                                    "otherphone",
                                    "homephone2",
                                    "businessphone2"),
                    field("fax", FieldType.PHONE, PERSONAL)
                            .alias("faxnumber", "businessfax", "homefax"),
                    field("website", FieldType.URL)
                            .alias(
                                    "webpage",
                                    "webpage1",
                                    "url",
                                    "website1value",
                                    "websitehomepage",
                                    "homepage"),
                    field("social", FieldType.TEXT, PERSONAL, REPEATED)
                            .alias("twitter", "facebook", "instagram", "linkedin", "socialmedia"),
                    field("other_contact", FieldType.TEXT, PERSONAL, REPEATED),
                    field("contact_label", FieldType.TEXT),
                    field("street", FieldType.TEXT, PERSONAL)
                            .alias(
                                    "address",
                                    "streetaddress",
                                    "homestreet",
                                    "businessstreet",
                                    "address1street",
                                    "mailingstreet",
                                    "billingstreet",
                                    "homeaddress",
                                    "workaddress",
                                    "strasse"),
                    field("postal_code", FieldType.TEXT, PERSONAL)
                            .alias(
                                    "zip",
                                    "zipcode",
                                    "postcode",
                                    "homepostalcode",
                                    "businesspostalcode",
                                    "address1postalcode",
                                    "mailingpostalcode",
                                    "billingpostalcode",
                                    "homezip",
                                    "homezipcode",
                                    "workzip",
                                    "workzipcode",
                                    "plz"),
                    field("city", FieldType.TEXT, PERSONAL, LISTED)
                            .alias(
                                    "town",
                                    "homecity",
                                    "businesscity",
                                    "address1city",
                                    "mailingcity",
                                    "billingcity",
                                    "workcity",
                                    "ort"),
                    field("region", FieldType.TEXT, PERSONAL)
                            .alias(
                                    "state",
                                    "province",
                                    "homestate",
                                    "businessstate",
                                    "address1region",
                                    "mailingstate",
                                    "billingstate",
                                    "workstate"),
                    field("country", FieldType.COUNTRY, LISTED)
                            .alias(
                                    "ctry",
                                    "homecountry",
                                    "businesscountry",
                                    "address1country",
                                    "mailingcountry",
                                    "billingcountry",
                                    "homecountryregion",
                                    "businesscountryregion",
                                    "workcountry",
                                    "land"),
                    field("language", FieldType.TEXT)
                            .alias("preferredlanguage", "sprache", "locale"),
                    field("zone", FieldType.TEXT).alias("timezone", "zeitzone"),
                    field("stage", FieldType.CHOICE, LISTED)
                            .choices(CustomerRules.STAGES.toArray(String[]::new))
                            .alias("lifecyclestage"),
                    field("roles", FieldType.WORDS)
                            .choices(CustomerRules.ROLES.toArray(String[]::new)),
                    field("owner", FieldType.USER)
                            .alias(
                                    "owneremail",
                                    "ownername",
                                    "accountowner",
                                    "salesagent",
                                    "salesrep"),
                    field("team", FieldType.TEXT).alias("ownerteam"),
                    field("department", FieldType.TEXT).alias("abteilung"),
                    field("tags", FieldType.WORDS).alias("labels", "categories", "groupmembership"),
                    field("interests", FieldType.WORDS, PERSONAL).alias("hobbies", "interessen"),
                    field("preferences", FieldType.WORDS, PERSONAL),
                    field("dislikes", FieldType.WORDS, PERSONAL),
                    field("note", FieldType.LONG_TEXT, PERSONAL)
                            .alias("notes", "comments", "description", "bemerkung"));

    /** Columns that lists of anything have; they do not tell a customer. */
    private static final Set<String> ANYWHERE =
            Set.of(
                    "external_id",
                    "kind",
                    "name",
                    "website",
                    "language",
                    "zone",
                    "stage",
                    "owner",
                    "team",
                    "department",
                    "tags",
                    "note");

    /** Columns that only lists of organizations have. */
    private static final Set<String> OF_ORGANIZATIONS =
            Set.of(
                    "industry",
                    "sector",
                    "numberofemployees",
                    "numemp",
                    "annualrevenue",
                    "sharedtickets",
                    "domainnames");

    /** Columns of deals, cases, mailings, events and logins, which may name customers too. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "stagename",
                    "dealname",
                    "opportunityid",
                    "ticketid",
                    "requesterid",
                    "whoid",
                    "vidtomerge",
                    "recipient",
                    "useragent",
                    "ipaddress",
                    "username",
                    "activeuserid");

    private final LandingCustomers landing;
    private final Companions companions;

    CustomerType(LandingCustomers landing, Companions companions) {
        this.landing = landing;
        this.companions = companions;
    }

    @Override
    public boolean recognizes(Set<String> fields, Set<String> headers) {
        boolean tells =
                !ANYWHERE.containsAll(fields)
                        || fields.contains("name")
                                && !Collections.disjoint(headers, OF_ORGANIZATIONS);
        return tells && Collections.disjoint(headers, ELSEWHERE);
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
    public List<Outcome> land(Landing batch) {
        List<Outcome> outcomes = landing.land(batch);
        companions.bring(batch, outcomes);
        return outcomes;
    }

    private static RecordField field(String key, FieldType type, RecordField.Trait... traits) {
        return RecordField.of(KEY, key, type, traits);
    }
}
