package org.rapportcrm.record.list;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.rapportcrm.record.read.Group.Sum;
import org.rapportcrm.web.Words;

/** Sums in the words of whoever reads them: amounts of several currencies stand side by side. */
final class SumWords {
    private SumWords() {}

    static String of(List<Sum> sums, Words words) {
        return sums.stream()
                .sorted(Comparator.comparing(Sum::amount).reversed())
                .map(sum ->
                        sum.money().map(words::money).orElseGet(() -> words.number(sum.amount())))
                .collect(Collectors.joining(" + "));
    }
}
