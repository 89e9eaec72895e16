package org.rapportcrm.record.mine;

import java.util.UUID;

/** The mark on the page of a record that makes it a favorite or none. */
public record Star(String kind, UUID id, boolean on) {
    public String path() {
        return "/favorites/" + kind + "/" + id + (on ? "/removal" : "");
    }

    public String labelKey() {
        return on ? "record.mine.unmark" : "record.mine.mark";
    }
}
