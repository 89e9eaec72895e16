package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.UUID;

/** What somebody did to many records lately, the newest first. */
public record BulkList(List<Work> works, long days) {
    /**
     * One of them.
     *
     * @param when in words
     * @param count how far it is, in words
     */
    public record Work(
            UUID id, String titleKey, String listKey, String when, String state, String count) {
        public String path() {
            return "/bulk/" + id;
        }

        public String tone() {
            return BulkPage.tone(state);
        }

        public String icon() {
            return BulkPage.icon(state);
        }
    }
}
