package org.rapportcrm.interaction.timeline;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.shared.Money;
import org.rapportcrm.web.Words;

/** How an entry is put into the reader's words. */
final class EntryWords {
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");

    private final Words words;
    private final Map<String, String> contacts = new HashMap<>();

    EntryWords(Words words) {
        this.words = words;
    }

    /** "Call from the customer", or what somebody named it. */
    String title(Record row) {
        String key = row.get(INTERACTION_.SUBJECT_KEY);
        if (key != null) {
            String[] arguments = row.get(INTERACTION_.SUBJECT_ARGUMENTS);
            return words.text(
                    key, Arrays.stream(arguments).map(this::argument).toArray(Object[]::new));
        }
        String typed = row.get(INTERACTION_.SUBJECT);
        return typed == null ? contact(row) : typed;
    }

    /** The quiet words behind the title: what the contact was, how long, how it ended. */
    @Nullable String about(Record row) {
        List<String> parts = new ArrayList<>();
        if (row.get(INTERACTION_.SUBJECT) != null) {
            parts.add(contact(row));
        }
        Integer seconds = row.get(INTERACTION_.DURATION_S);
        if (seconds != null) {
            parts.add(words.text("interaction.minutes", words.number((seconds + 59) / 60)));
        }
        if (row.get(INTERACTION_.OUTCOME) != null) {
            parts.add(choice("interaction.outcome.", row.get(INTERACTION_.OUTCOME)));
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    /** What the contact cost us. */
    @Nullable String cost(Record row) {
        BigDecimal cost = row.get(INTERACTION_.COST);
        return cost == null ? null : words.money(Money.of(cost, row.get(INTERACTION_.CURRENCY)));
    }

    String icon(Record row) {
        String channel = row.get(INTERACTION_.CHANNEL);
        if (channel != null) {
            return Channel.of(channel).map(known -> icon(known, row)).orElse("point");
        }
        return icon(row.get(INTERACTION_.KIND));
    }

    /** What a chip is called. */
    String shown(String show) {
        return choice("interaction.show.", show);
    }

    static String icon(String show) {
        Optional<Channel> channel = Channel.of(show);
        if (channel.isPresent()) {
            return channel.get().icon();
        }
        return switch (show) {
            case "order" -> "shopping-bag";
            case "opportunity" -> "target-arrow";
            case "case" -> "lifebuoy";
            case "task" -> "checkbox";
            default -> "point";
        };
    }

    /** "2 calls", for a channel or a kind of entry. */
    String counted(String show, long entries) {
        String code = "interaction.counted." + show.replace('_', '-');
        String known =
                words.messages().getMessage(code, new Object[] {entries}, null, words.locale());
        return known == null ? words.text("interaction.counted.contact", entries) : known;
    }

    /** Its message if there is one; what people type freely stands for itself. */
    String choice(String prefix, String key) {
        String code = prefix + key.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        String known = words.messages().getMessage(code, null, key, words.locale());
        return known == null ? key : known;
    }

    private static String icon(Channel channel, Record row) {
        if (channel != Channel.TELEPHONE) {
            return channel.icon();
        }
        return switch (row.get(INTERACTION_.DIRECTION)) {
            case "in" -> "phone-incoming";
            case "out" -> "phone-outgoing";
            default -> channel.icon();
        };
    }

    private String contact(Record row) {
        String channel = row.get(INTERACTION_.CHANNEL);
        if (channel == null) {
            return choice("interaction.kind.", row.get(INTERACTION_.KIND));
        }
        // a timeline has few ways of contact and many entries
        return contacts.computeIfAbsent(
                row.get(INTERACTION_.DIRECTION) + " " + channel,
                _ ->
                        words.text(
                                "interaction.contact-" + row.get(INTERACTION_.DIRECTION),
                                choice("interaction.contact.", channel)));
    }

    private String argument(String argument) {
        var amount = AMOUNT.matcher(argument);
        return amount.matches()
                ? words.money(Money.of(new BigDecimal(amount.group(1)), amount.group(2)))
                : argument;
    }
}
