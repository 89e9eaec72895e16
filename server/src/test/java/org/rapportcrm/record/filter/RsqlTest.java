package org.rapportcrm.record.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RsqlTest {
    @Test
    void readsWhatPeopleWrite() {
        assertThat(Rsql.read("city==Vienna")).isEqualTo(Filter.test("city", Operator.IS, "Vienna"));
        assertThat(Rsql.read("name==*hotel*"))
                .isEqualTo(Filter.test("name", Operator.CONTAINS, "hotel"));
        assertThat(Rsql.read("name==hotel*"))
                .isEqualTo(Filter.test("name", Operator.STARTS, "hotel"));
        assertThat(Rsql.read("stage=in=(active,lapsed);city!=Graz"))
                .isEqualTo(
                        Filter.all(
                                Filter.test("stage", Operator.IS, "active", "lapsed"),
                                Filter.test("city", Operator.IS_NOT, "Graz")));
        assertThat(Rsql.read("note=null=true,total>=100"))
                .isEqualTo(
                        new Filter.Any(
                                List.of(
                                        Filter.test("note", Operator.EMPTY),
                                        Filter.test("total", Operator.AT_LEAST, "100"))));
    }

    @Test
    void followsRelations() {
        assertThat(Rsql.read("employer.city==Vienna"))
                .isEqualTo(new Filter.Has("employer", Filter.test("city", Operator.IS, "Vienna")));
        assertThat(Rsql.read("orders=has='total=gt=100;ordered_at=within=this_year'"))
                .isEqualTo(
                        new Filter.Has(
                                "orders",
                                Filter.all(
                                        Filter.test("total", Operator.ABOVE, "100"),
                                        Filter.test("ordered_at", Operator.WITHIN, "this_year"))));
        assertThat(Rsql.read("all=not='city==Vienna,city==Graz'"))
                .isEqualTo(
                        new Filter.Not(
                                new Filter.Any(
                                        List.of(
                                                Filter.test("city", Operator.IS, "Vienna"),
                                                Filter.test("city", Operator.IS, "Graz")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "city==", "==Vienna", "city=weird=3", "(city==a", "a==b;;c==d"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Rsql.read(text)).isInstanceOf(BadFilter.class);
    }

    @Test
    void refusesWhatIsTooLarge() {
        String wide = String.join(";", IntStream.range(0, 101).mapToObj(i -> "a==" + i).toList());
        String deep = "(".repeat(3_000) + "a==1" + ")".repeat(3_000);
        String related = "a.b.c.d.e.f.g.h.i.j.k.l==1";

        for (String text : List.of(wide, deep, related)) {
            assertThatThrownBy(() -> Rsql.read(text)).isInstanceOf(BadFilter.class);
        }
    }

    @ParameterizedTest
    @MethodSource("anyFilters")
    void givesTheSameFilterAgain(Filter filter) {
        assertThat(plain(Rsql.read(Rsql.write(filter)))).isEqualTo(plain(filter));
        assertThat(FilterJson.read(FilterJson.write(filter))).isEqualTo(filter);
    }

    static Stream<Filter> anyFilters() {
        Random random = new Random(4);
        return IntStream.range(0, 300).mapToObj(_ -> filter(random, 0));
    }

    private static Filter filter(Random random, int depth) {
        return switch (depth > 2 ? 3 : random.nextInt(7)) {
            case 0 -> new Filter.All(some(random, depth));
            case 1 -> new Filter.Any(some(random, depth));
            case 2 -> new Filter.Not(filter(random, depth + 1));
            case 6 -> new Filter.Has("employer", filter(random, depth + 1));
            default -> test(random);
        };
    }

    private static List<Filter> some(Random random, int depth) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(_ -> filter(random, depth + 1))
                .toList();
    }

    private static Filter test(Random random) {
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        int many = operator.takes(2) ? 1 + random.nextInt(3) : operator.takes(1) ? 1 : 0;
        List<String> values =
                IntStream.range(0, many)
                        .mapToObj(_ -> VALUES.get(random.nextInt(VALUES.size())))
                        .toList();
        return new Filter.Test("field_" + random.nextInt(3), operator, values);
    }

    private static final List<String> VALUES =
            List.of(
                    "Vienna",
                    "St. Pölten",
                    "O'Brien & Sons",
                    "a\\b",
                    "say \"hi\"",
                    "100%",
                    "(x,y);z",
                    "*",
                    "*star*",
                    " lead",
                    "東京");

    /** A conjunction in a conjunction of one is the same conjunction. */
    private static Filter plain(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) when parts.size() == 1 -> plain(parts.getFirst());
            case Filter.Any(var parts) when parts.size() == 1 -> plain(parts.getFirst());
            case Filter.All(var parts) -> new Filter.All(plain(parts));
            case Filter.Any(var parts) -> new Filter.Any(plain(parts));
            case Filter.Not(var part) -> new Filter.Not(plain(part));
            case Filter.Has(var relation, var which) -> new Filter.Has(relation, plain(which));
            case Filter.Test test -> test;
        };
    }

    private static List<Filter> plain(List<Filter> parts) {
        return new ArrayList<>(parts.stream().map(RsqlTest::plain).toList());
    }
}
