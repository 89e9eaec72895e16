package org.rapportcrm.analytics.matching;

/** What a field holds, and so how two of its values are compared and what they are found by. */
public enum FieldKind {
    /** All given names of a person. */
    GIVEN_NAME,
    /** The family name of a person, double ones included. */
    FAMILY_NAME,
    /** A person's name in one field, in any order. Use either this or the two parts. */
    FULL_NAME,
    /** The name of a company, an authority, a club. */
    ORGANIZATION,
    /** A day, as ISO 8601, day.month.year, month/day/year or eight digits; parts may be missing. */
    DATE,
    /** A street, with or without its house number. */
    STREET,
    HOUSE_NUMBER,
    POSTCODE,
    CITY,
    /** A state, county, district or country. */
    REGION,
    /** A telephone number, best as E.164. */
    PHONE,
    EMAIL,
    /** A number or code that somebody gave: customer number, tax number, serial number. */
    IDENTIFIER,
    /** One of few words: gender, profession, language. */
    CATEGORY,
    /** Free text in which rare words tell more than frequent ones. */
    TEXT
}
