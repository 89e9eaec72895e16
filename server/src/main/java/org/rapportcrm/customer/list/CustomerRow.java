package org.rapportcrm.customer.list;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.Stage;
import org.rapportcrm.web.Words;

/**
 * A customer in a list.
 *
 * @param path of their page, which leads back to the list
 * @param second what stands below the name
 * @param cells of the columns that other modules fill, in their order
 */
public record CustomerRow(
        CustomerName name,
        String path,
        String called,
        String second,
        Stage stage,
        @Nullable String place,
        List<String> cells) {

    static CustomerRow of(Record row, List<String> cells, String list, Words words) {
        CustomerName name = CustomerName.of(row, CUSTOMER_);
        return new CustomerRow(
                name,
                name.path() + "?from=" + URLEncoder.encode(list, StandardCharsets.UTF_8),
                name.text(words),
                joined(" · ", row.get(CUSTOMER_.JOB_TITLE), name.code()),
                Stage.of(row.get(CUSTOMER_.STAGE)),
                place(row, words.locale()),
                cells);
    }

    private static @Nullable String place(Record row, Locale reader) {
        String country = row.get(CUSTOMER_.COUNTRY);
        String place =
                joined(
                        ", ",
                        row.get(CUSTOMER_.CITY),
                        country == null ? null : Countries.name(country, reader));
        return place.isEmpty() ? null : place;
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }
}
