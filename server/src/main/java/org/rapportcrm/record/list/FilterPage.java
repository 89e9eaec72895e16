package org.rapportcrm.record.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.list.ListPage.Frame;

/**
 * The builder of a filter.
 *
 * @param query what else the list's URL says, to go back to it
 * @param words the filter as people would say it; empty while nothing is finished
 * @param problem why it cannot be asked
 */
public record FilterPage(
        Frame frame, String query, Node root, String words, @Nullable String problem) {

    /** Something to choose. */
    public record Option(String value, String text, boolean chosen) {}

    /** With what a value is chosen. */
    public enum Input {
        NONE,
        TEXT,
        NUMBER,
        DATE,
        PERIOD,
        CHOICE
    }

    /**
     * A group of parts, or a test.
     *
     * @param path names its inputs
     * @param relation whose records the group is about; empty for the list's own
     * @param label of the relation
     * @param relations what else could be asked about, for a group
     */
    public record Node(
            String path,
            boolean test,
            String relation,
            String label,
            List<Option> kinds,
            List<Node> parts,
            List<Option> relations,
            @Nullable Test asked,
            @Nullable Fixed fixed) {}

    /** A test that the builder has no inputs for: it stays as it is, or goes. */
    public record Fixed(String text, String field, String operator, List<String> values) {}

    /** What a test compares with what. */
    public record Test(
            List<Option> fields,
            List<Option> operators,
            Input input,
            List<Option> choices,
            String value) {
        private static final int FEW = 12;

        /** Few choices, or several chosen already, can be chosen together. */
        public boolean isSeveral() {
            return input == Input.CHOICE
                    && (choices.size() < FEW
                            || choices.stream().filter(Option::chosen).count() > 1);
        }

        public String type() {
            return switch (input) {
                case NUMBER -> "number";
                case DATE -> "date";
                case NONE, TEXT, PERIOD, CHOICE -> "text";
            };
        }

        public @Nullable String step() {
            return input == Input.NUMBER ? "any" : null;
        }
    }
}
