package org.rapportcrm.interaction.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Colleagues;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.interaction.Contact;
import org.rapportcrm.interaction.Direction;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.interaction.people.Participant;
import org.rapportcrm.interaction.people.Participant.Side;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Money;

/** A row read as an interaction. Pure. */
record ArrivingInteraction(Row row, Instant occurredAt) {
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    static ArrivingInteraction of(Row row) {
        return new ArrivingInteraction(row, Objects.requireNonNull(row.instant("occurred_at")));
    }

    /** What the row says about its customer, in the customer's own fields. */
    Row customer() {
        Map<String, Object> values = new HashMap<>();
        copy("customer_id", "external_id", values);
        copy("customer_name", "name", values);
        copy("email", "email", values);
        copy("phone", "phone", values);
        return new Row(row.sourceRecord(), null, values);
    }

    TimelineEntry entry(UUID id, UUID customer, Origin origin, Colleagues colleagues) {
        UUID department = colleagues.department(row.text("department"));
        return new TimelineEntry(
                id,
                customer,
                occurredAt,
                channel() == Channel.INTERNAL ? "note" : "contact",
                TimelineEntry.Title.typed(row.text("subject")),
                row.text("body"),
                contact(origin),
                department == null ? origin.department() : department,
                colleagues.user(row.text("employee")),
                null,
                null,
                row.sourceRecord());
    }

    /** Who took part beside the customer and {@code author}, whom the row calls "employee". */
    List<Participant> participants(@Nullable UUID author, Colleagues colleagues) {
        List<Participant> people = new ArrayList<>();
        String employee = row.text("employee");
        if (employee != null && author == null) {
            people.add(Participant.named(Side.US, employee));
        }
        for (String name : Participant.names(row.text("our_participants"))) {
            people.add(new Participant(Side.US, name, null, colleagues.user(name)));
        }
        for (String name : Participant.names(row.text("participants"))) {
            people.add(Participant.named(Side.THEM, name));
        }
        return people;
    }

    private Contact contact(Origin origin) {
        String direction = row.text("direction");
        BigDecimal cost = row.number("cost");
        return new Contact(
                channel(),
                direction == null ? Direction.NONE : Direction.named(direction),
                null,
                row.text("topic"),
                row.text("line_of_business"),
                row.text("outcome"),
                duration(row.number("minutes")),
                cost == null ? null : Money.of(cost, currency(origin)));
    }

    private String currency(Origin origin) {
        String named = row.text("currency");
        String code = named == null ? "" : named.strip().toUpperCase(Locale.ROOT);
        return Currency.availableCurrencies().anyMatch(it -> it.getCurrencyCode().equals(code))
                ? code
                : origin.currency();
    }

    private @Nullable Channel channel() {
        String word = row.text("channel");
        return word == null ? null : Channel.named(word).orElse(null);
    }

    private static @Nullable Duration duration(@Nullable BigDecimal minutes) {
        return minutes == null || minutes.signum() < 0
                ? null
                : Duration.ofSeconds(minutes.multiply(SECONDS).longValue());
    }

    private void copy(String from, String to, Map<String, Object> values) {
        Object value = row.values().get(from);
        if (value != null) {
            values.put(to, value);
        }
    }
}
