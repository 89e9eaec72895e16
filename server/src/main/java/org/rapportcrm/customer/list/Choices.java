package org.rapportcrm.customer.list;

import java.util.Arrays;
import java.util.List;
import org.rapportcrm.customer.Stage;
import org.rapportcrm.customer.list.CustomerList.Choice;

/** What one may choose above the list. */
final class Choices {
    private Choices() {}

    static List<Choice> stages(ListQuery query) {
        return Arrays.stream(Stage.values())
                .map(stage ->
                        new Choice(
                                stage.labelKey(),
                                stage.icon(),
                                stage.key().equals(query.stage()),
                                query.withStage(stage.key()).path()))
                .toList();
    }

    static List<Choice> others(ListQuery query) {
        return List.of(
                kind(query, "person", "user"),
                kind(query, "organization", "building"),
                new Choice(
                        "customer.filter.mine",
                        "user-check",
                        "me".equals(query.owner()),
                        query.withOwner("me").path()));
    }

    /** Who is searched stands by how well they fit. */
    static List<Choice> sorts(ListQuery query) {
        if (query.isSearch()) {
            return List.of();
        }
        return Arrays.stream(Sort.values())
                .map(sort ->
                        new Choice(
                                "customer.sort." + sort.key(),
                                sort == query.order() ? "check" : "",
                                sort == query.order(),
                                query.withSort(sort.key()).path()))
                .toList();
    }

    private static Choice kind(ListQuery query, String kind, String icon) {
        return new Choice(
                "customer.filter." + kind,
                icon,
                kind.equals(query.kind()),
                query.withKind(kind).path());
    }
}
