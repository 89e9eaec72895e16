package org.rapportcrm.shared;

/** What somebody may do with records of one kind. */
public enum Action {
    READ,
    WRITE,
    DELETE,
    IMPORT,
    EXPORT,
    ADMINISTER
}
