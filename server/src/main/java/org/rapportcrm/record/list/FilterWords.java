package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Says a filter as people would: "Owner is me", "City is Vienna or Graz". */
@Component
class FilterWords {
    private final RecordTypes types;
    private final NamesOf names;

    FilterWords(RecordTypes types, NamesOf names) {
        this.types = types;
        this.names = names;
    }

    /** One text for each part that can be taken out alone. */
    List<String> parts(Filter filter, RecordType type, Viewer viewer, Words words) {
        Saying saying = new Saying(viewer, words);
        return top(filter).stream().map(part -> say(part, type, saying)).toList();
    }

    /** All of it in one sentence; empty where nothing is asked. */
    String sentence(Filter filter, RecordType type, Viewer viewer, Words words) {
        return filter.isEverything() ? "" : say(filter, type, new Saying(viewer, words));
    }

    static List<Filter> top(Filter filter) {
        if (filter.isEverything()) {
            return List.of();
        }
        return filter instanceof Filter.All(List<Filter> parts) ? parts : List.of(filter);
    }

    static Filter without(Filter filter, int part) {
        List<Filter> rest = new ArrayList<>(top(filter));
        rest.remove(part);
        return new Filter.All(rest);
    }

    private record Saying(Viewer viewer, Words words) {}

    private String say(Filter filter, RecordType type, Saying saying) {
        Words words = saying.words();
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> joined(parts, "record.filter.and", type, saying);
            case Filter.Any(List<Filter> parts) -> joined(parts, "record.filter.or", type, saying);
            case Filter.Not(Filter part) ->
                    words.text("record.filter.not", say(part, type, saying));
            case Filter.Has(String relation, Filter which) -> has(relation, which, type, saying);
            case Filter.Test test -> test(test, type, saying);
        };
    }

    private String joined(List<Filter> parts, String between, RecordType type, Saying saying) {
        String and = " " + saying.words().text(between) + " ";
        return String.join(
                and,
                parts.stream()
                        .map(part -> {
                            String said = say(part, type, saying);
                            boolean nested =
                                    part instanceof Filter.All || part instanceof Filter.Any;
                            return nested ? "(" + said + ")" : said;
                        })
                        .toList());
    }

    private String has(String key, Filter which, RecordType type, Saying saying) {
        String label =
                type.relation(key).map(one -> saying.words().text(one.labelKey())).orElse(key);
        Optional<RecordType> target = type.relation(key).flatMap(one -> types.find(one.target()));
        if (target.isEmpty() || which.isEverything()) {
            return saying.words().text("record.filter.has-any", label);
        }
        return saying.words().text("record.filter.has", label, say(which, target.get(), saying));
    }

    private String test(Filter.Test test, RecordType type, Saying saying) {
        Words words = saying.words();
        Optional<RecordField> field =
                type.field(test.field()).filter(one -> type.reads(saying.viewer(), one));
        String label = field.map(one -> words.text(one.labelKey())).orElse(test.field());
        String values =
                String.join(
                        " " + words.text("record.filter.or") + " ",
                        field.map(one -> values(one, test, saying)).orElse(test.values()));
        String key =
                field.map(one -> OperatorWords.tested(test.operator(), one))
                        .orElse("record.operator.is");
        return words.text(key, label, values);
    }

    private List<String> values(RecordField field, Filter.Test test, Saying saying) {
        Map<UUID, String> called = called(field, test.values(), saying);
        return test.values().stream().map(value -> value(field, value, called, saying)).toList();
    }

    private Map<UUID, String> called(RecordField field, List<String> values, Saying saying) {
        Set<UUID> ids = new HashSet<>();
        values.forEach(value -> id(value).ifPresent(ids::add));
        return NamesOf.target(field)
                .filter(_ -> !ids.isEmpty())
                .map(kind -> names.names(kind, ids, saying.viewer(), saying.words()))
                .orElseGet(HashMap::new);
    }

    private static String value(
            RecordField field, String value, Map<UUID, String> called, Saying saying) {
        Words words = saying.words();
        return switch (field.type()) {
            case CHOICE, WORDS ->
                    field.choices().contains(value) ? words.text(field.choiceKey(value)) : value;
            case YES_NO -> words.text(value.equals("true") ? "record.yes" : "record.no");
            case COUNTRY -> java.util.Locale.of("", value).getDisplayCountry(words.locale());
            case USER, RECORD, CUSTOMER ->
                    value.equals("me") || value.equals("mine")
                            ? words.text("record.filter." + value)
                            : id(value).map(called::get).orElse(value);
            case DATE, INSTANT -> PeriodWords.of(value, words);
            default -> value;
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
