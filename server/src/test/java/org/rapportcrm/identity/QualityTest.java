package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.HouseTest;

/** What is wrong with records is counted, and each number opens its list. */
@HouseTest
class QualityTest extends SortedHouse {
    @Test
    void opensTheListOfThoseWhomNobodyCanReach() {
        customers.add("name", "Silent Sam", "kind", "person", "country", "AT");
        customers.add("name", "Elena Marchetti", "kind", "person", "email", "e@x.example");
        queue.catchUp();

        Element number = number("Nobody can reach them");

        assertThat(number.select(".rp-big").text()).isEqualTo("1");
        assertThat(nadia.page(number.attr("href")).select("tbody").text())
                .contains("Silent Sam")
                .doesNotContain("Elena Marchetti");
    }

    @Test
    void countsAContactPointThatDoesNotWorkUntilItIsGone() {
        UUID elena =
                customers.add("name", "Elena Marchetti", "kind", "person", "email", "e@x.example");
        db.execute(
                "update customer.contact_point set invalid_since = now() where customer_id = {0}",
                elena);
        customers.change(elena, "job_title", "Cook");
        queue.catchUp();
        String before = number("Contact point does not work").select(".rp-big").text();

        db.execute(
                "update customer.contact_point set invalid_since = null where customer_id = {0}",
                elena);
        customers.change(elena, "job_title", "Chef");
        queue.catchUp();

        assertThat(before).isEqualTo("1");
        assertThat(number("Contact point does not work").select(".rp-big").text()).isEqualTo("0");
    }

    @Test
    void countsNobodyWhoIsOutOfSight() {
        customers.add("name", "Silent Sam", "kind", "person");
        queue.catchUp();
        Reviewer lucy = new Reviewer(mvc, Reviewer.viewer("Lucy Tran", Reach.OWN, Reach.ALL));

        assertThat(lucy.page("/quality").select("[data-testid=flaws] .rp-big").eachText())
                .containsOnly("0");
    }

    @Test
    void countsWhoWaitsInTheQueue() {
        customers.add("given_name", "Elena", "family_name", "Marchetti", "email", "e@x.example");
        customers.add("given_name", "Elena", "family_name", "Marchetti", "email", "e@x.example");
        queue.catchUp();

        assertThat(number("Possible duplicates").select(".rp-big").text()).isEqualTo("1");
    }

    @Test
    void countsWhoseOwnerLeftUntilSomebodyElseOwnsThem() {
        UUID sam = user("Sam", true);
        UUID lucy = user("Lucy", false);
        UUID elena = customers.add("name", "Elena Marchetti", "kind", "person");
        db.execute("update customer.customer set owner_id = {0} where id = {1}", sam, elena);
        customers.change(elena, "job_title", "Cook");
        queue.catchUp();
        String before = number("Owner has left").select(".rp-big").text();

        db.execute("update customer.customer set owner_id = {0} where id = {1}", lucy, elena);
        customers.change(elena, "job_title", "Chef");
        queue.catchUp();

        assertThat(before).isEqualTo("1");
        assertThat(number("Owner has left").select(".rp-big").text()).isEqualTo("0");
    }

    @Test
    void countsWhatEveryRecordShouldSayAndOpensTheListOfThose() {
        UUID elena = customers.add("name", "Elena Marchetti", "email", "e@x.example");
        db.execute("update customer.customer set country = null where id = {0}", elena);
        customers.change(elena, "job_title", "Cook");
        queue.catchUp();

        for (String missing : List.of("No country", "Person or organization unknown")) {
            Element number = number(missing);

            assertThat(number.select(".rp-big").text()).as(missing).isEqualTo("1");
            assertThat(number.select(".rp-small").text()).isNotBlank();
            assertThat(nadia.page(number.attr("href")).select("tbody").text())
                    .contains("Elena Marchetti");
        }
    }

    @Test
    void countsWhoWasJoinedUnaskedThisWeekAndTakesThemApartFromTheirList() {
        db.execute(
                "insert into identity.threshold (source_id, automatic, upper, lower) values ({0}, true, 0.9, 0.5)",
                BY_HAND);
        UUID elena = elena();
        UUID again = elena();
        queue.catchUp();
        Element number = number("Joined by us in the last seven days");

        Element pair = nadia.page(number.attr("href")).select("[data-testid=decided-pair]").first();
        nadia.post(Objects.requireNonNull(pair).select("form").attr("action"));

        assertThat(number.select(".rp-big").text()).isEqualTo("1");
        assertThat(queue.isMerged(elena) || queue.isMerged(again)).isFalse();
        assertThat(number("Joined by us in the last seven days").select(".rp-big").text())
                .isEqualTo("0");
    }

    private UUID user(String name, boolean left) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        db.execute(
                """
                insert into access.app_user (id, name, email, created_at, disabled_at)
                values ({0}, {1}, {2}, now(), case when {3} then now() end)\
                """,
                id, name, name + "@calder.example", left);
        return id;
    }

    private Element number(String title) {
        return nadia.page("/quality").select("[data-testid=number]").stream()
                .filter(row -> row.select("b").text().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
