package org.rapportcrm.customer.landing;

import static org.rapportcrm.record.RecordField.Trait.ADDRESS;
import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.IN_ORDER_OF_IDS;
import static org.rapportcrm.record.RecordField.Trait.LANGUAGE;
import static org.rapportcrm.record.RecordField.Trait.LISTED;
import static org.rapportcrm.record.RecordField.Trait.MADE;
import static org.rapportcrm.record.RecordField.Trait.OWN_ID;
import static org.rapportcrm.record.RecordField.Trait.PERSONAL;
import static org.rapportcrm.record.RecordField.Trait.REPEATED;
import static org.rapportcrm.record.RecordField.Trait.SEARCHED;
import static org.rapportcrm.record.RecordField.Trait.SORTABLE;

import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.customer.CustomerRules;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;

/** The fields of a customer, with the headers under which others export them. */
final class CustomerFields {
    private static final List<RecordField> LANDED =
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
                                    "uid",
                                    "kundennummer"),
                    field("kind", FieldType.CHOICE, ESSENTIAL)
                            .choices(CustomerRules.KINDS.toArray(String[]::new))
                            .alias("type"),
                    field("honorific", FieldType.TEXT, PERSONAL)
                            .alias("title", "salutation", "prefix", "nameprefix", "anrede"),
                    field("given_name", FieldType.TEXT, ESSENTIAL, PERSONAL, SEARCHED)
                            .alias("firstname", "forename", "vorname", "namefirst", "namegiven"),
                    field("family_name", FieldType.TEXT, ESSENTIAL, PERSONAL, SEARCHED)
                            .alias("lastname", "surname", "nachname", "namelast", "namefamily"),
                    field("name", FieldType.TEXT, ESSENTIAL, PERSONAL, SEARCHED, SORTABLE, LISTED)
                            .alias(
                                    "fullname",
                                    "displayname",
                                    "companyname",
                                    "account",
                                    "accountname",
                                    "customername"),
                    field("organization", FieldType.TEXT, ESSENTIAL, SEARCHED)
                            .alias(
                                    "company",
                                    "organisation",
                                    "organizationname",
                                    "organization1name",
                                    "firma",
                                    "employer"),
                    field("contact_name", FieldType.TEXT, ESSENTIAL, PERSONAL)
                            .alias("contactperson", "contact", "primarycontact", "ansprechpartner"),
                    field("contact_title", FieldType.TEXT, ESSENTIAL, PERSONAL),
                    field("name_order", FieldType.CHOICE, ESSENTIAL)
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
                    field("birth_year", FieldType.KEY, PERSONAL),
                    field("birth_month", FieldType.KEY, PERSONAL),
                    field("birth_day", FieldType.KEY, PERSONAL),
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
                                    "businessphone2",
                                    "carphone",
                                    "pager",
                                    "pagernumber",
                                    "phone6value",
                                    "phone7value",
                                    "phonevideo"),
                    field("fax", FieldType.PHONE, PERSONAL, REPEATED)
                            .alias("faxnumber", "businessfax", "homefax"),
                    field("website", FieldType.URL, REPEATED)
                            .alias(
                                    "webpage",
                                    "webpage1",
                                    "webpage2",
                                    "url",
                                    "website1value",
                                    "website2value",
                                    "websiteblog",
                                    "websiteother",
                                    "websiteprofile",
                                    "websitework",
                                    "websitehomepage",
                                    "homepage"),
                    field("social", FieldType.TEXT, PERSONAL, REPEATED)
                            .alias("twitter", "facebook", "instagram", "linkedin", "socialmedia"),
                    field("other_contact", FieldType.TEXT, PERSONAL, REPEATED),
                    field("contact_label", FieldType.TEXT, ESSENTIAL),
                    field("street", FieldType.TEXT, PERSONAL)
                            .alias(
                                    "address",
                                    "addressstreet",
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
                                    "addresspostalcode",
                                    "addresszip",
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
                                    "addresscity",
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
                                    "addressregion",
                                    "addressstate",
                                    "homestate",
                                    "businessstate",
                                    "address1region",
                                    "mailingstate",
                                    "billingstate",
                                    "workstate"),
                    field("country", FieldType.COUNTRY, LISTED)
                            .alias(
                                    "ctry",
                                    "addresscountry",
                                    "homecountry",
                                    "businesscountry",
                                    "address1country",
                                    "mailingcountry",
                                    "billingcountry",
                                    "homecountryregion",
                                    "businesscountryregion",
                                    "workcountry",
                                    "land"),
                    field("further_address", FieldType.TEXT, PERSONAL, REPEATED, ADDRESS)
                            .alias(
                                    "businessstreet",
                                    "businesscity",
                                    "businessstate",
                                    "businesspostalcode",
                                    "businesscountry",
                                    "workaddress",
                                    "workstreet",
                                    "workcity",
                                    "workstate",
                                    "workzip",
                                    "workzipcode",
                                    "workcountry",
                                    "otherstreet",
                                    "othercity",
                                    "otherstate",
                                    "otherpostalcode",
                                    "othercountry",
                                    "othercountryregion",
                                    "address2street",
                                    "address2city",
                                    "address2region",
                                    "address2postalcode",
                                    "address2country"),
                    field("language", FieldType.TEXT, LANGUAGE)
                            .alias("preferredlanguage", "sprache", "locale"),
                    field("zone", FieldType.TEXT).alias("timezone", "zeitzone"),
                    field("stage", FieldType.CHOICE, ESSENTIAL, LISTED)
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
                    field("team", FieldType.RECORD).of("team").alias("ownerteam"),
                    field("department", FieldType.RECORD).of("department").alias("abteilung"),
                    field("tags", FieldType.WORDS).alias("labels", "categories", "groupmembership"),
                    field("interests", FieldType.WORDS, PERSONAL).alias("hobbies", "interessen"),
                    field("preferences", FieldType.WORDS, PERSONAL),
                    field("dislikes", FieldType.WORDS, PERSONAL),
                    field("note", FieldType.LONG_TEXT, PERSONAL)
                            .alias("notes", "comments", "description", "bemerkung"));

    private static final List<RecordField> MADE_BY_US =
            List.of(
                    field("source", FieldType.TEXT, MADE, ESSENTIAL),
                    field("number", FieldType.KEY, MADE, ESSENTIAL, SORTABLE),
                    field(
                            "created_at",
                            FieldType.INSTANT,
                            MADE,
                            ESSENTIAL,
                            SORTABLE,
                            IN_ORDER_OF_IDS),
                    field("updated_at", FieldType.INSTANT, MADE, ESSENTIAL),
                    field("last_contact_at", FieldType.INSTANT, MADE, ESSENTIAL, SORTABLE));

    static final List<RecordField> ALL =
            Stream.concat(LANDED.stream(), MADE_BY_US.stream()).map(CustomerStored::kept).toList();

    private CustomerFields() {}

    private static RecordField field(String key, FieldType type, RecordField.Trait... traits) {
        return RecordField.of(CustomerType.KEY, key, type, traits).under(SeenFields.guard(key));
    }
}
