package org.rapportcrm.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.oracle.Calls.Answer;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Row 15 of security.md: Otto sees his own customers and never learns of Zebulon. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideDoorsTest {
    private static final String SECRET = "Zebulon";
    private static final String EMAIL = "zebulon.quist@hidden.example";
    private static final UUID NOBODY = new UUID(7, 7);

    @Autowired MockMvc mvc;
    @Autowired DSLContext db;
    @Autowired Sessions sessions;
    @Autowired Viewers viewers;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    private Caller otto = new Caller("", NOBODY, null, null);
    private UUID mine = NOBODY;
    private UUID hidden = NOBODY;
    private final UUID tie = UuidV7.next();
    private final UUID deal = UuidV7.next();
    private final UUID matter = UuidV7.next();

    private static final Map<String, String> OTHERS =
            Map.of(
                    "interaction", "READ,WRITE",
                    "task", "READ,WRITE",
                    "order", "READ",
                    "opportunity", "READ,WRITE",
                    "case", "READ,WRITE");

    @BeforeAll
    void zebulonIsSomebodyElses() {
        Company company = new Company(db, sessions, viewers);
        UUID role =
                company.role("Own customers", Map.of("customer", "READ,WRITE,DELETE"), Reach.OWN);
        OTHERS.forEach((kind, actions) -> grant(role, kind, actions));
        otto = company.signedIn("Otto Hale", role);
        Customers customers = new Customers(types, transactions);
        mine =
                customers.add(
                        "name", "Amina Diallo", "kind", "person", "owner", otto.id().toString());
        hidden =
                customers.add(
                        "name",
                        SECRET + " Quist",
                        "kind",
                        "person",
                        "email",
                        EMAIL,
                        "owner",
                        company.frank.toString(),
                        "department",
                        company.legal.toString());
        ottoServes(hidden);
        db.execute(
                """
                insert into customer.relationship (id, from_id, to_id, kind, role, created_at)
                values ({0}, {1}, {2}, 'knows', 'from school', now())\
                """,
                tie, mine, hidden);
    }

    static List<String> pages() {
        return List.of(
                "/customers",
                "/customers?sort=-created_at",
                "/customers?sort=-last_contact_at",
                "/customers?q=zebulon",
                "/search?q=zebulon",
                "/search?q=zebulon.quist",
                "/palette?q=zebulon",
                "/palette?at=/customers/{hidden}",
                "/",
                "/customers/bin",
                "/customers/suggestions?other=zebulon",
                "/customers/duplicates?name=Zebulon+Quist",
                "/customers/duplicates?given_name=Zebulon&family_name=Quist",
                "/customers/{mine}",
                "/customers/{mine}/relationships",
                "/customers/{mine}/history",
                "/customers/{mine}/timeline",
                "/orders",
                "/opportunities?view=all",
                "/opportunities/{deal}",
                "/opportunities/{deal}/edit",
                "/opportunities/new?customer={hidden}",
                "/opportunities/suggestions?field=customer&customer=zebulon",
                "/cases?view=all",
                "/cases/{matter}",
                "/cases/{matter}/edit",
                "/cases/new?customer={hidden}",
                "/cases/suggestions?field=reporter&reporter=zebulon",
                "/tasks",
                "/day");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showNothingOfTheHidden(String path) {
        Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain(SECRET)
                .doesNotContain(hidden.toString())
                .doesNotContain("C-" + number());
    }

    /** What is asked for a hidden record and for none must come to the same, word for word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers?after={id}",
                "/customers?sort=-created_at&after={id}",
                "/customers?sort=-last_contact_at&after={id}",
                "/orders?filter=customer=={id}",
                "/customers/{id}/panels/about",
                "/customers/{id}/panels/orders",
                "/customers/{id}/panels/nothing",
                "/customers/{id}/timeline/entries?after=2999-01-01T00:00:00Z_ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void tellNothingApart(String path) {
        Answer ofHidden = get(path.replace("{id}", hidden.toString()));
        Answer ofNobody = get(path.replace("{id}", NOBODY.toString()));

        assertThat(masked(ofHidden)).isEqualTo(masked(ofNobody));
    }

    @Test
    void countOnlyWhatIsSeen() {
        assertThat(get("/customers").body()).contains("1 in this list");
    }

    @Test
    void tellNothingToWhoeverCountsThroughNumbers() {
        Answer taken = get("/customers/duplicates?number=" + number());
        Answer free = get("/customers/duplicates?number=900000000");

        assertThat(taken).isEqualTo(free);
    }

    /** product.md: whom to ask, never who it is. */
    @Test
    void tellWhoKnowsTheAddressWhomToAsk() {
        String body = get("/customers/duplicates?email=" + EMAIL).body();

        assertThat(body).contains("Legal").doesNotContain(SECRET).doesNotContain("C-" + number());
    }

    @Test
    void tieNobodyToTheHidden() {
        for (String other : List.of(SECRET + " Quist", "C-" + number(), hidden.toString())) {
            Answer answer =
                    post("/customers/" + mine + "/relationships", "tie", "knows", "other", other);
            Answer made =
                    post("/customers/" + mine + "/relationships", "tie", "knows", "other", "C-9");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().replace(other, "")).isEqualTo(made.body().replace("C-9", ""));
        }
    }

    @Test
    void untieNobodyFromTheHidden() {
        Answer answer = post("/customers/" + mine + "/relationships/" + tie + "/deletion");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(db.fetchValue("select count(*) from customer.relationship")).isEqualTo(1L);
    }

    @Test
    void takeBackNothingThatBelongsToAnotherCustomer() {
        Object foreign =
                db.fetchValue(
                        "select max(position) from journal.history where customer_id = {0}",
                        hidden);
        Map<String, String> before = new Snapshot(db).take();

        Answer answer = post("/customers/" + mine + "/undo", "change", String.valueOf(foreign));
        Answer made = post("/customers/" + mine + "/undo", "change", "999999999");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer).isEqualTo(made);
        assertThat(new Snapshot(db).take()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/duplicates?email=%00",
                "/customers/{mine}/timeline?show=%00",
                "/tasks?after=07070707-0000-7000-8000-000000000000&due=%2B999999999-12-31T23:59:59Z",
                "/customers/bin?id=07070707-0000-7000-8000-000000000000&until=-999999999-01-01T00:00:00Z"
            })
    void takeWhatNoDatabaseKeepsForAMistakeOfWhoeverSentIt(String path) {
        assertThat(get(path).status()).isEqualTo(400);
    }

    /** Otto may change every contact and task, but not of somebody who does not exist for him. */
    @Test
    void changeNoContactPromiseOrTaskOfTheHidden() {
        Map<String, UUID> records = ofHidden();
        Map<String, Integer> answers = new LinkedHashMap<>();

        records.forEach((path, id) ->
                answers.put(path, post(path.replace("{id}", id.toString()), "body", "x").status()));

        assertThat(answers.values()).containsOnly(404);
    }

    @Test
    void goOnWithTheirOwnTasksWhoeverTheyAreFor() {
        UUID task = task(otto.id());

        assertThat(get("/tasks").body()).contains("Send the contract").doesNotContain(SECRET);
        assertThat(post("/tasks/" + task + "/completion", "from", "tasks").status()).isEqualTo(302);
    }

    /** An opportunity and a case of his own with somebody whom he may not see. */
    private void ottoServes(UUID customer) {
        Opportunities.Ours ottos = new Opportunities.Ours(otto.id(), null, null);
        new Opportunities(db).add(deal, customer, ottos);
        new ServiceCases(db).add(matter, customer, ottos);
    }

    private Map<String, UUID> ofHidden() {
        UUID entry = UuidV7.next();
        UUID promise = UuidV7.next();
        db.execute(
                """
                insert into interaction.interaction
                    (id, customer_id, occurred_at, kind, body, user_id, created_at)
                values ({0}, {1}, now(), 'note', 'Settlement', {2}, now())\
                """,
                entry, hidden, NOBODY);
        db.execute(
                """
                insert into interaction.promise (id, customer_id, text, due_on, user_id, created_at)
                values ({0}, {1}, 'A settlement', '2027-01-08', {2}, now())\
                """,
                promise, hidden, NOBODY);
        return Map.of(
                "/interactions/{id}", entry,
                "/interactions/{id}/pin", entry,
                "/interactions/{id}/deletion", entry,
                "/promises/{id}/keeping", promise,
                "/tasks/{id}/completion", task(NOBODY));
    }

    private UUID task(UUID assignee) {
        UUID task = UuidV7.next();
        db.execute(
                """
                insert into interaction.task
                    (id, customer_id, kind, title, due_at, whole_day, assignee_id, user_id, created_at)
                values ({0}, {1}, 'task', 'Send the contract', now(), true, {2}, {2}, now())\
                """,
                task, hidden, assignee);
        return task;
    }

    private void grant(UUID role, String kind, String actions) {
        for (String action : actions.split(",")) {
            db.execute(
                    "insert into access.role_grant values ({0}, {1}, {2}, 'ALL')",
                    role, kind, action);
        }
    }

    private Object number() {
        return String.valueOf(
                db.fetchValue("select number from customer.customer where id = {0}", hidden));
    }

    private Answer get(String path) {
        return new Calls(mvc)
                .send(
                        otto,
                        "GET",
                        path.replace("{mine}", mine.toString())
                                .replace("{hidden}", hidden.toString())
                                .replace("{deal}", deal.toString())
                                .replace("{matter}", matter.toString()),
                        Map.of());
    }

    private Answer post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return new Calls(mvc).send(otto, "POST", path, form);
    }

    private Answer masked(Answer answer) {
        String body =
                answer.body().replace(hidden.toString(), "ID").replace(NOBODY.toString(), "ID");
        return new Answer(answer.status(), body, answer.location());
    }
}
