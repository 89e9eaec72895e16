package org.rapportcrm.analytics.matching.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapportcrm.analytics.matching.Field;
import org.rapportcrm.analytics.matching.FieldKind;
import org.rapportcrm.analytics.matching.Schema;

/** The mapping of columns to fields: all that may be said about a single set. */
final class KnownSets {
    private static final Schema FEBRL =
            Schema.of(
                    Field.of("given", FieldKind.GIVEN_NAME),
                    Field.of("family", FieldKind.FAMILY_NAME),
                    Field.of("number", FieldKind.HOUSE_NUMBER),
                    Field.of("street", FieldKind.STREET),
                    Field.of("place", FieldKind.STREET),
                    Field.of("suburb", FieldKind.CITY),
                    Field.of("postcode", FieldKind.POSTCODE),
                    Field.of("state", FieldKind.REGION),
                    Field.of("born", FieldKind.DATE),
                    Field.of("social", FieldKind.IDENTIFIER));

    private KnownSets() {}

    static KnownSet febrl(String number) {
        return new KnownSet.Builder("FEBRL" + number, FEBRL)
                .read(
                        "febrl/dataset" + number + ".csv",
                        ',',
                        row -> row.getOrDefault("rec_id", "").split("-")[1],
                        List.of(
                                "given_name",
                                "surname",
                                "street_number",
                                "address_1",
                                "address_2",
                                "suburb",
                                "postcode",
                                "state",
                                "date_of_birth",
                                "soc_sec_id"))
                .build();
    }

    static KnownSet rldata(String records) {
        return new KnownSet.Builder(
                        "RLdata" + records,
                        Schema.of(
                                Field.of("given", FieldKind.GIVEN_NAME),
                                Field.of("family", FieldKind.FAMILY_NAME),
                                Field.of("born", FieldKind.DATE)))
                .read(
                        "rldata/RLdata" + records + ".csv",
                        ',',
                        row -> row.getOrDefault("identity", ""),
                        List.of("fname_c1+fname_c2", "lname_c1+lname_c2", "by+bm+bd"))
                .build();
    }

    static KnownSet restaurant() {
        return new KnownSet.Builder(
                        "restaurant",
                        Schema.of(
                                Field.of("name", FieldKind.ORGANIZATION),
                                Field.of("address", FieldKind.STREET),
                                Field.of("city", FieldKind.CITY),
                                Field.of("cuisine", FieldKind.CATEGORY)))
                .read(
                        "restaurant/restaurant-nophone-training.csv",
                        ',',
                        row -> row.getOrDefault("unique_id", ""),
                        List.of("name", "address", "city", "cuisine"))
                .build();
    }

    static KnownSet fake1000() {
        return new KnownSet.Builder(
                        "fake_1000",
                        Schema.of(
                                Field.of("given", FieldKind.GIVEN_NAME),
                                Field.of("family", FieldKind.FAMILY_NAME),
                                Field.of("born", FieldKind.DATE),
                                Field.of("city", FieldKind.CITY),
                                Field.of("email", FieldKind.EMAIL)))
                .read(
                        "splink/fake_1000.csv",
                        ',',
                        row -> row.getOrDefault("cluster", ""),
                        List.of("first_name", "surname", "dob", "city", "email"))
                .build();
    }

    static KnownSet historical() {
        return new KnownSet.Builder(
                        "historical 50k",
                        Schema.of(
                                Field.of("given", FieldKind.GIVEN_NAME),
                                Field.of("family", FieldKind.FAMILY_NAME),
                                Field.of("name", FieldKind.FULL_NAME),
                                Field.of("born", FieldKind.DATE),
                                Field.of("place", FieldKind.CITY),
                                Field.of("postcode", FieldKind.POSTCODE),
                                Field.of("gender", FieldKind.CATEGORY),
                                Field.of("occupation", FieldKind.CATEGORY)))
                .read(
                        "splink/historical_figures_with_errors_50k.csv.gz",
                        ',',
                        row -> row.getOrDefault("cluster", ""),
                        List.of(
                                "first_name",
                                "surname",
                                "full_name",
                                "dob",
                                "birth_place",
                                "postcode_fake",
                                "gender",
                                "occupation"))
                .build();
    }

    static KnownSet products() {
        var ofBuy = new HashMap<String, String>();
        KnownSet.rows("abt_buy/gt.csv", '|')
                .forEach(row -> ofBuy.put(row.getOrDefault("D2", ""), row.getOrDefault("D1", "")));
        Function<Map<String, String>, String> own = row -> row.getOrDefault("id", "");
        List<String> columns = List.of("name", "name+description");
        return new KnownSet.Builder(
                        "Abt-Buy",
                        Schema.of(
                                Field.of("name", FieldKind.TEXT),
                                Field.of("description", FieldKind.TEXT)))
                .read("abt_buy/abt.csv", '|', own, columns)
                .read(
                        "abt_buy/buy.csv",
                        '|',
                        row -> ofBuy.getOrDefault(own.apply(row), "buy " + own.apply(row)),
                        columns)
                .build();
    }
}
