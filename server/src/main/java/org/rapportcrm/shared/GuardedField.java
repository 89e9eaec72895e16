package org.rapportcrm.shared;

/**
 * A field of a kind of record as rights name it. Fields that tell the same, such as the parts of an
 * address, are one.
 */
public record GuardedField(String kind, String field) {
    public String labelKey() {
        return kind + ".field." + field.replace('_', '-');
    }
}
