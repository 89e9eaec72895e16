package org.rapportcrm.record;

/** What a field holds; in a landing row the value is of the named Java class. */
public enum FieldType {
    /** One line: {@link String}. */
    TEXT,
    /** Several lines: {@link String}. */
    LONG_TEXT,
    /** {@link java.math.BigDecimal}. */
    NUMBER,
    /** An amount in the source's currency: {@link java.math.BigDecimal}. */
    MONEY,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.Instant}. */
    INSTANT,
    /** One of the field's choices, by key: {@link String}. */
    CHOICE,
    /** Several words, parted by comma or semicolon: {@link String}. */
    WORDS,
    /** {@link Boolean}. */
    YES_NO,
    /** {@link String}, as typed. */
    EMAIL,
    /** {@link String}, as typed. */
    PHONE,
    /** {@link String}, as typed. */
    URL,
    /** ISO 3166 code or a country's name: {@link String}. */
    COUNTRY,
    /** An employee, by e-mail or name: {@link String}. */
    USER,
    /** A share, as a number of hundredths: {@link java.math.BigDecimal}. */
    PERCENT,
    /** A customer, by any of the keys that name one: {@link String}. */
    CUSTOMER,
    /** A record of the field's target kind, by its name: {@link String}. */
    RECORD,
    /** The key that a source gives to a record: {@link String}. */
    KEY
}
