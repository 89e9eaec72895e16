package org.rapportcrm.customer.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Stage;
import org.rapportcrm.customer.list.CustomerList.Choice;
import org.rapportcrm.shared.Viewer;

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

    static List<Choice> others(ListQuery query, Viewer viewer) {
        Stream<Choice> kinds =
                Stream.of(kind(query, "person", "user"), kind(query, "organization", "building"));
        Stream<Choice> mine =
                Stream.of(
                        new Choice(
                                "customer.filter.mine",
                                "user-check",
                                "me".equals(query.owner()),
                                query.withOwner("me").path()));
        return SeenFields.isReadBy(viewer, "owner")
                ? Stream.concat(kinds, mine).toList()
                : kinds.toList();
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
