package org.rapportcrm.intake.file;

/** What kind of file rows lie in; told by its content, whatever its name says. */
public enum FileFormat {
    /** Text with a delimiter between its cells. */
    DELIMITED,
    /** A workbook of Excel or another spreadsheet program, ISO/IEC 29500. */
    XLSX,
    /** Cards of an address book, versions 2.1, 3.0 and 4.0. */
    VCARD,
    /** One JSON object a line. */
    NDJSON
}
