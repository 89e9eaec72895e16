package org.rapportcrm.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the clean sales of a shop's file add up to, counted from its lines and not from our tables.
 */
public record ShopTotals(
        long lines, long customers, long invoices, BigDecimal revenue, long repeatedLines) {
    public static ShopTotals of(List<String> lines) {
        Set<String> customers = new HashSet<>();
        Set<String> invoices = new HashSet<>();
        Set<List<String>> distinct = new HashSet<>();
        BigDecimal revenue = BigDecimal.ZERO;
        long count = 0;
        for (var record : CsvReader.builder().ofCsvRecord(String.join("\n", lines))) {
            BigDecimal quantity = new BigDecimal(record.getField(3));
            BigDecimal price = new BigDecimal(record.getField(5));
            boolean clean =
                    !record.getField(6).isEmpty()
                            && !record.getField(0).startsWith("C")
                            && quantity.signum() > 0
                            && price.signum() > 0;
            if (clean) {
                count++;
                customers.add(record.getField(6));
                invoices.add(record.getField(0));
                distinct.add(record.getFields());
                revenue = revenue.add(quantity.multiply(price));
            }
        }
        return new ShopTotals(
                count,
                customers.size(),
                invoices.size(),
                revenue.setScale(2, RoundingMode.HALF_UP),
                count - distinct.size());
    }
}
