package org.rapportcrm.record.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.Stored;
import org.rapportcrm.shared.Money;

class JsonValueTest {
    private static final UUID ID = new UUID(1, 2);

    @Test
    void readsEachTypeAsItsClass() {
        assertThat(JsonValue.read(field(FieldType.DATE), "2026-12-24"))
                .hasValue(LocalDate.of(2026, 12, 24));
        assertThat(JsonValue.read(field(FieldType.INSTANT), "2026-12-24T10:00:00+01:00"))
                .hasValue(Instant.parse("2026-12-24T09:00:00Z"));
        assertThat(JsonValue.read(field(FieldType.NUMBER), 12)).hasValue(new BigDecimal("12"));
        assertThat(JsonValue.read(field(FieldType.MONEY), Map.of("amount", "12.50")))
                .hasValue(new BigDecimal("12.50"));
        assertThat(JsonValue.read(field(FieldType.MONEY), dollars()))
                .hasValue(new BigDecimal("12.50"));
        assertThat(JsonValue.read(field(FieldType.YES_NO), true)).hasValue(true);
        assertThat(JsonValue.read(field(FieldType.WORDS), List.of("a", "b"))).hasValue("a, b");
    }

    @Test
    void refusesWhatIsOfAnotherType() {
        assertThat(JsonValue.read(field(FieldType.DATE), "24.12.2026")).isEmpty();
        assertThat(JsonValue.read(field(FieldType.DATE), 20261224)).isEmpty();
        assertThat(JsonValue.read(field(FieldType.INSTANT), "2026-12-24T10:00:00")).isEmpty();
        assertThat(JsonValue.read(field(FieldType.NUMBER), "1e999999999")).isEmpty();
        assertThat(JsonValue.read(field(FieldType.NUMBER), true)).isEmpty();
        assertThat(JsonValue.read(field(FieldType.NUMBER), "12.50")).isEmpty();
        assertThat(JsonValue.read(field(FieldType.MONEY), "12.50")).isEmpty();
        assertThat(JsonValue.read(field(FieldType.MONEY), Map.of("amount", 12.5))).isEmpty();
        assertThat(JsonValue.read(field(FieldType.MONEY), Map.of("amount", "1e5"))).isEmpty();
        assertThat(JsonValue.read(field(FieldType.WORDS), "a")).isEmpty();
        assertThat(JsonValue.read(field(FieldType.INSTANT), "2026-12-24T10:00Z")).isEmpty();
        assertThat(JsonValue.read(field(FieldType.YES_NO), "true")).isEmpty();
        assertThat(JsonValue.read(field(FieldType.TEXT), 5)).isEmpty();
        assertThat(JsonValue.read(field(FieldType.TEXT), List.of("a"))).isEmpty();
        assertThat(JsonValue.read(field(FieldType.WORDS), List.of("a", 5))).isEmpty();
        assertThat(JsonValue.read(field(FieldType.TEXT), "a\0b")).isEmpty();
        assertThat(JsonValue.read(field(FieldType.TEXT), "\ud800")).isEmpty();
    }

    @Test
    void writesMoneyWithItsCurrencyAndAllItsDigits() {
        assertThat(written(FieldType.MONEY, Money.of(new BigDecimal("-26.9000"), "USD")))
                .hasToString("{amount=-26.90, currency=USD}");
        assertThat(written(FieldType.MONEY, Money.of(new BigDecimal("0.0125"), "EUR")))
                .hasToString("{amount=0.0125, currency=EUR}");
        assertThat(written(FieldType.MONEY, Money.of(new BigDecimal("1E+3"), "JPY")))
                .hasToString("{amount=1000, currency=JPY}");
        assertThat(written(FieldType.MONEY, "12.50")).hasToString("{amount=12.5, currency=null}");
        assertThat(written(FieldType.NUMBER, "12.50")).isEqualTo(new BigDecimal("12.50"));
    }

    private static Map<String, String> dollars() {
        return Map.of("amount", "12.50", "currency", "USD");
    }

    @Test
    void readsWhatWeKeptOurselves() {
        assertThat(JsonValue.kept(field(FieldType.NUMBER), "12.50"))
                .hasValue(new BigDecimal("12.50"));
        assertThat(JsonValue.kept(field(FieldType.MONEY), 12)).hasValue(new BigDecimal("12"));
        assertThat(JsonValue.kept(field(FieldType.WORDS), "a, b")).hasValue("a, b");
        assertThat(JsonValue.kept(field(FieldType.TEXT), List.of("a"))).isEmpty();
    }

    private static @Nullable Object written(FieldType type, Object value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("value", value);
        return RecordJson.of(new SeenRecord(ID, values), List.of(field(type))).get("value");
    }

    private static RecordField field(FieldType type) {
        return RecordField.of("order", "value", type).stored(new Stored.Column("value"));
    }
}
