package org.rapportcrm.record.list;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.filter.Asker;
import org.rapportcrm.record.filter.Conditions;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;
import org.rapportcrm.record.list.FilterPage.Input;
import org.rapportcrm.record.list.FilterPage.Node;
import org.rapportcrm.record.list.FilterPage.Option;
import org.rapportcrm.record.list.FilterPage.Test;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Problem;
import org.springframework.stereotype.Component;

/** Draws the tree of a filter, with what there is to choose at each place. */
@Component
class BuildingFilters {
    private final RecordTypes types;
    private final NamesOf names;
    private final Conditions conditions;
    private final FilterWords filterWords;
    private final ListChoices choices;
    private final Clock clock;

    BuildingFilters(
            RecordTypes types,
            NamesOf names,
            Conditions conditions,
            FilterWords filterWords,
            ListChoices choices,
            Clock clock) {
        this.types = types;
        this.names = names;
        this.conditions = conditions;
        this.filterWords = filterWords;
        this.choices = choices;
        this.clock = clock;
    }

    FilterPage page(Asked asked, FilterNode root) {
        Filter filter = root.isFinished() ? root.filter() : Filter.EVERYTHING;
        String words = filterWords.sentence(filter, asked.type(), asked.viewer(), asked.words());
        return new FilterPage(
                choices.frame(asked),
                asked.query().path(asked.path()),
                node(root, "0", asked.type(), asked),
                words,
                problem(filter, asked));
    }

    private @Nullable String problem(Filter filter, Asked asked) {
        try {
            conditions.of(
                    filter,
                    asked.type(),
                    asked.type().table().orElseThrow().as("r"),
                    new Asker(asked.viewer(), clock.instant()));
            return null;
        } catch (Problem e) {
            return asked.words().text(e.messageKey(), e.arguments().toArray());
        }
    }

    private Node node(FilterNode node, String path, RecordType type, Asked asked) {
        if (node.kind() == FilterNode.Kind.TEST) {
            return leaf(node, path, type, asked);
        }
        RecordType about =
                node.relation().isEmpty()
                        ? type
                        : type.relation(node.relation())
                                .flatMap(one -> types.find(one.target()))
                                .orElse(type);
        List<Node> parts = new ArrayList<>();
        for (int at = 0; at < node.parts().size(); at++) {
            parts.add(node(node.parts().get(at), path + "." + at, about, asked));
        }
        String label =
                type.relation(node.relation())
                        .map(one -> asked.words().text(one.labelKey()))
                        .orElse("");
        return new Node(
                path,
                false,
                node.relation(),
                label,
                kinds(node, asked),
                parts,
                relations(about, asked),
                null,
                null);
    }

    private Node leaf(FilterNode node, String path, RecordType type, Asked asked) {
        Optional<RecordField> field =
                type.field(node.field()).filter(one -> !FilterInputs.canBeDrawn(node, one));
        FilterPage.Fixed fixed =
                field.map(_ ->
                                new FilterPage.Fixed(
                                        filterWords
                                                .parts(
                                                        node.filter(),
                                                        type,
                                                        asked.viewer(),
                                                        asked.words())
                                                .getFirst(),
                                        node.field(),
                                        node.operator(),
                                        node.values()))
                        .orElse(null);
        Test test = fixed == null ? test(node, type, asked) : null;
        return new Node(path, true, "", "", List.of(), List.of(), List.of(), test, fixed);
    }

    private static List<Option> kinds(FilterNode node, Asked asked) {
        return Stream.of(FilterNode.Kind.ALL, FilterNode.Kind.ANY, FilterNode.Kind.NONE)
                .map(kind -> {
                    String key = kind.name().toLowerCase(Locale.ROOT);
                    return new Option(
                            key,
                            asked.words().text("record.filter.kind." + key),
                            kind == node.kind());
                })
                .toList();
    }

    private static List<Option> relations(RecordType type, Asked asked) {
        return type.relations().stream()
                .filter(one -> asked.viewer().may(one.target(), Action.READ))
                .map(one -> new Option(one.key(), asked.words().text(one.labelKey()), false))
                .toList();
    }

    private Test test(FilterNode node, RecordType type, Asked asked) {
        List<RecordField> open =
                type.fields().stream()
                        .filter(field -> field.isKept() && type.reads(asked.viewer(), field))
                        .filter(FilterInputs::canBeChosen)
                        .toList();
        List<Option> fields =
                open.stream()
                        .map(field ->
                                new Option(
                                        field.key(),
                                        asked.words().text(field.labelKey()),
                                        field.key().equals(node.field())))
                        .toList();
        return open.stream()
                .filter(field -> field.key().equals(node.field()))
                .findFirst()
                .map(field -> test(node, field, fields, asked))
                .orElseGet(() -> new Test(fields, List.of(), Input.NONE, List.of(), ""));
    }

    private Test test(FilterNode node, RecordField field, List<Option> fields, Asked asked) {
        List<Operator> fitting = FilterInputs.operators(field);
        Operator now =
                fitting.stream()
                        .filter(one -> one.key().equals(node.operator()))
                        .findFirst()
                        .orElse(fitting.getFirst());
        List<Option> operators =
                fitting.stream()
                        .map(one ->
                                new Option(
                                        one.key(),
                                        asked.words().text(OperatorWords.alone(one, field)),
                                        one == now))
                        .toList();
        Input input = FilterInputs.input(field, now);
        String value = node.values().isEmpty() ? "" : node.values().getFirst();
        return new Test(fields, operators, input, chosen(field, input, node, asked), value);
    }

    private List<Option> chosen(RecordField field, Input input, FilterNode node, Asked asked) {
        List<Option> all =
                switch (input) {
                    case PERIOD ->
                            PeriodWords.OFFERED.stream()
                                    .map(one ->
                                            new Option(
                                                    one, PeriodWords.of(one, asked.words()), false))
                                    .toList();
                    case CHOICE -> values(field, asked);
                    case NONE, TEXT, NUMBER, DATE -> List.of();
                };
        return all.stream()
                .map(one ->
                        new Option(one.value(), one.text(), node.values().contains(one.value())))
                .toList();
    }

    private List<Option> values(RecordField field, Asked asked) {
        return switch (field.type()) {
            case YES_NO ->
                    Stream.of("true", "false")
                            .map(one ->
                                    new Option(
                                            one,
                                            asked.words()
                                                    .text(
                                                            one.equals("true")
                                                                    ? "record.yes"
                                                                    : "record.no"),
                                            false))
                            .toList();
            case COUNTRY ->
                    Arrays.stream(Locale.getISOCountries())
                            .map(code ->
                                    new Option(
                                            code,
                                            Locale.of("", code)
                                                    .getDisplayCountry(asked.words().locale()),
                                            false))
                            .sorted((a, b) -> asked.words().alphabet().compare(a.text(), b.text()))
                            .toList();
            case USER, RECORD -> pointed(field, asked);
            default ->
                    field.choices().stream()
                            .map(one ->
                                    new Option(
                                            one, asked.words().text(field.choiceKey(one)), false))
                            .toList();
        };
    }

    private List<Option> pointed(RecordField field, Asked asked) {
        String kind = NamesOf.target(field).orElse("");
        String own = kind.equals("user") ? "me" : "mine";
        Stream<Option> me =
                List.of("user", "team", "department").contains(kind)
                        ? Stream.of(
                                new Option(own, asked.words().text("record.filter." + own), false))
                        : Stream.of();
        return Stream.concat(
                        me,
                        names.offered(kind, asked.viewer()).orElse(List.of()).stream()
                                .map(one -> new Option(one.id().toString(), one.name(), false)))
                .toList();
    }
}
