package org.rapportcrm.record.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Mark;
import org.rapportcrm.record.NextActivity.Next;
import org.rapportcrm.record.RecordFace.Face;
import org.rapportcrm.web.Avatar;

/**
 * Records as cards in the columns of what they are by one field.
 *
 * @param by key of the field
 * @param all how many cards it has, also those that are not drawn
 * @param counted false where counting all of them would take too long
 * @param moves whether the viewer may move cards at all
 */
public record Board(
        String by, String byText, List<Column> columns, long all, boolean counted, boolean moves) {
    /**
     * @param id in the page
     * @param sum of the money in its records; empty where there is none, or none that may be read
     * @param more path of the cards behind these
     */
    public record Column(
            String id,
            String value,
            String name,
            Mark mark,
            boolean end,
            String count,
            String sum,
            List<Card> cards,
            @Nullable String more) {
        /** What is done with and empty needs little room; one can still drop there. */
        public String width() {
            return end && cards.isEmpty() ? "is-narrow" : "";
        }

        public @Nullable String icon() {
            return mark.icon().isEmpty() ? null : mark.icon();
        }
    }

    /**
     * @param next what is planned next; null where nobody can tell
     */
    public record Card(
            String id,
            Face face,
            String path,
            String amount,
            @Nullable Customer customer,
            @Nullable Owner owner,
            List<Fact> facts,
            @Nullable Clock next,
            boolean moves) {}

    public record Customer(String name, @Nullable String path) {}

    public record Owner(String name, Avatar avatar) {}

    /**
     * @param mark of a choice that means good or bad news
     */
    public record Fact(String label, String text, Mark mark) {
        public @Nullable String icon() {
            return mark.icon().isEmpty() ? null : mark.icon();
        }
    }

    /**
     * @param planned null when nothing is
     */
    public record Clock(@Nullable Next planned) {}
}
