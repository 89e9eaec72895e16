package org.rapportcrm.record.personal;

/**
 * A column that no field of a kind describes.
 *
 * @param table with its schema
 * @param personal whether it tells of a person
 * @param why it does, or does not
 */
public record PersonalColumn(String table, String name, boolean personal, String why) {
    public String path() {
        return table + "." + name;
    }
}
