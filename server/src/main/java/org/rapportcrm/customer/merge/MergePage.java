package org.rapportcrm.customer.merge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.PossibleDuplicate;

/**
 * Which customers are to become one, and what would become of them.
 *
 * @param customers the survivor first
 * @param fields with a value; those about which all agree are last
 * @param moves what else comes together, in words
 * @param duplicates whom a single customer may be
 * @param error why the last one typed was not added
 */
public record MergePage(
        List<CustomerName> customers,
        List<Line> fields,
        List<String> moves,
        List<PossibleDuplicate> duplicates,
        String typed,
        @Nullable String error) {

    /**
     * One field.
     *
     * @param result what the merged customer has
     * @param why by which rule
     * @param leads whether it is chosen by itself; parts of a name follow the name
     */
    public record Line(
            String key,
            String label,
            List<Value> values,
            String result,
            String why,
            boolean differs,
            boolean leads) {
        public String input() {
            return "of_" + key;
        }

        public boolean isChosen() {
            return values.stream().anyMatch(Value::chosen);
        }

        public boolean canBeChosen() {
            return differs && leads;
        }
    }

    /**
     * @param wins whether it is what the merged customer has
     * @param chosen whether somebody chose it
     */
    public record Value(UUID customer, String text, boolean wins, boolean chosen) {}

    public CustomerName survivor() {
        return customers.getFirst();
    }

    public boolean isReady() {
        return customers.size() > 1;
    }

    public boolean isFull() {
        return customers.size() >= org.rapportcrm.customer.Merge.MOST;
    }

    public List<Line> differing() {
        return fields.stream().filter(Line::canBeChosen).toList();
    }

    public List<Line> agreed() {
        return fields.stream().filter(line -> !line.canBeChosen()).toList();
    }
}
