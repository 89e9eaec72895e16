package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.journal.Author;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Laws of the journal, over random edits: every "before" is what the entries before it left; all
 * "after" together are the row; each entry is one version.
 */
@HouseTest
class JournalReplayTest {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};
    private static final List<String> WORDS = List.of("coffee", "vip", "Tea", "calls, late");

    @Autowired CustomerEdits edits;
    @Autowired DSLContext db;
    @Autowired JsonMapper json;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void leadsFromNothingToTheRow(long seed) {
        Random random = new Random(seed);
        UUID customer = edits.create(Staff.ANNA, edit(random, true)).customer();
        int edit = 0;
        while (edit++ < 25) {
            edits.change(Author.of(Staff.ANNA), customer, edit(random, false));
        }

        Map<String, Object> replayed = new HashMap<>();
        int changes = 0;
        for (var entry :
                db.selectFrom(HISTORY)
                        .where(HISTORY.RECORD_ID.eq(customer))
                        .orderBy(HISTORY.POSITION)) {
            Map<String, @Nullable Object> before = fields(entry.getBefore());
            before.forEach(
                    (field, value) -> assertThat(replayed.get(field)).as(field).isEqualTo(value));
            fields(entry.getAfter()).forEach((field, value) -> put(replayed, field, value));
            changes++;
        }

        Standing row = edits.read(Staff.ANNA, customer);
        assertThat(told(row.values())).isEqualTo(replayed);
        assertThat(row.version()).isEqualTo(changes);
    }

    private static Map<String, Object> edit(Random random, boolean named) {
        Map<String, Object> values = new HashMap<>();
        if (named) {
            values.put("family_name", "Marchetti");
        }
        for (String field :
                List.of("given_name", "family_name", "city", "note", "job_title", "honorific")) {
            if (random.nextInt(3) == 0) {
                String text = random.nextInt(4) == 0 ? "" : "A" + random.nextInt(3);
                values.put(field, named && field.equals("family_name") ? "B" : text);
            }
        }
        if (random.nextInt(3) == 0) {
            values.put(
                    "birthday",
                    random.nextBoolean() ? "" : LocalDate.of(1980, 1, 1 + random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            values.put("name_order", random.nextBoolean() ? "family_first" : "given_first");
        }
        for (String field : List.of("tags", "dislikes")) {
            if (random.nextInt(3) == 0) {
                values.put(field, some(WORDS, random));
            }
        }
        if (random.nextInt(3) == 0) {
            values.put("roles", some(List.of("media", "partner", "supplier"), random));
        }
        return values;
    }

    private static List<String> some(List<String> all, Random random) {
        List<String> some = new ArrayList<>(all);
        some.removeIf(_ -> random.nextBoolean());
        return some;
    }

    /** Values as JSON keeps them. */
    private Map<String, Object> told(Map<String, Object> values) {
        Map<String, Object> told = new HashMap<>();
        json.readValue(json.writeValueAsString(values), FIELDS)
                .forEach((field, value) -> put(told, field, value));
        return told;
    }

    private static void put(Map<String, Object> values, String field, @Nullable Object value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    private Map<String, @Nullable Object> fields(@Nullable JSONB text) {
        return text == null
                ? Map.of()
                : Objects.requireNonNull(json.readValue(text.data(), FIELDS));
    }
}
