package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.IDENTITY;
import static org.rapportcrm.access.db.Tables.PROVIDER;
import static org.rapportcrm.access.db.Tables.THROTTLE;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A44 of security.md: whoever a provider vouches for is issuer and subject, never an address. */
class ProviderTest extends AccessTest {
    private static final String SALES = "00000000-0000-7000-8000-000000000002";
    private static final String ADMINISTRATOR = "00000000-0000-7000-8000-000000000001";

    private FakeProvider provider = new FakeProvider(java.time.Clock.systemUTC());
    private Browser ruths = browser();
    private UUID priya = new UUID(0, 0);

    @BeforeEach
    void ruthTrustsAProvider() {
        provider.close();
        provider = new FakeProvider(clock);
        db.execute("delete from access.provider");
        people.ruthTheAdministrator();
        priya = people.priyaInSales();
        ruths = signedIn("ruth@calder.example");
        assertThat(set("/settings/providers").statusCode()).isEqualTo(302);
    }

    @AfterEach
    void theProviderGoes() {
        db.execute("delete from access.identity");
        db.execute("delete from access.provider");
        provider.close();
    }

    @Test
    void letsInWhoeverLinkedIt() {
        link();
        Browser later = browser();

        HttpResponse<String> answer = signIn(later);

        assertThat(answer.headers().firstValue("Location")).hasValue("/customers");
        assertThat(later.get("/trap/orders").statusCode()).isEqualTo(200);
        assertThat(later.get("/settings/users").statusCode()).isEqualTo(403);
    }

    @Test
    void linksNobodyByTheirAddress() {
        provider.email = "priya@calder.example";

        assertThat(signIn(browser()).statusCode()).isEqualTo(401);
        change("role", SALES);
        assertThat(signIn(browser()).statusCode()).isEqualTo(401);
        assertThat(db.fetchCount(IDENTITY)).isZero();
        assertThat(db.fetchCount(APP_USER)).isEqualTo(2);
    }

    @Test
    void keepsStrangersOut() {
        HttpResponse<String> answer = signIn(browser());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Browser.page(answer).text()).contains("Nobody here is linked");
        assertThat(db.fetchCount(APP_USER)).isEqualTo(2);
    }

    @Test
    void bringsNewUsersWhereItMay() {
        change("role", SALES);
        Browser jo = browser();

        assertThat(signIn(jo).statusCode()).isEqualTo(302);

        assertThat(jo.get("/trap/orders").statusCode()).isEqualTo(200);
        assertThat(signIn(browser()).statusCode()).isEqualTo(302);
        assertThat(db.fetchCount(APP_USER)).isEqualTo(3);
        assertThat(Browser.page(ruths.get("/settings/users?q=Priya+R.")).text())
                .contains("Active")
                .doesNotContain("Invited");
    }

    @Test
    void answersAnInvitationOnce() {
        String path =
                URI.create(
                                Browser.page(
                                                ruths.submit(
                                                        "/me",
                                                        "/settings/users",
                                                        "name",
                                                        "Jo",
                                                        "email",
                                                        "jo@calder.example",
                                                        "roles",
                                                        SALES))
                                        .select("#link")
                                        .val())
                        .getPath();
        Browser jo = browser();

        HttpResponse<String> answer = comeBack(jo, jo.submit(path, path + "/with/" + id()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(jo.get("/trap/orders").statusCode()).isEqualTo(200);
        assertThat(jo.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotReplaceTheSecondFactor() {
        Browser priyas = link();
        PhoneApp app = PhoneApp.of(priyas, clock);
        clock.pass(Duration.ofSeconds(60));
        Browser later = browser();

        HttpResponse<String> answer = signIn(later);

        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/sign-in/second-factor?next=%2Fcustomers");
        assertThat(later.cookies).doesNotContainKey("__Host-session");
        later.submit("/sign-in", "/sign-in/second-factor", "code", app.code());
        assertThat(later.get("/trap/orders").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsOutWhoeverIsDisabled() {
        link();
        people.disable(priya);

        assertThat(signIn(browser()).statusCode()).isEqualTo(401);
    }

    @Test
    void belongsToOneUser() {
        link();

        HttpResponse<String> answer =
                comeBack(ruths, ruths.submit("/me", "/me/providers/" + id() + "/link"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(db.fetchValue(IDENTITY.USER_ID)).isEqualTo(priya);
    }

    @Test
    void linksWhoeverWentAndNobodyWhoSignedInMeanwhile() {
        Browser priyas = signedIn("priya@calder.example");
        HttpResponse<String> left = priyas.submit("/me", "/me/providers/" + id() + "/link");
        priyas.cookies.put("__Host-session", String.valueOf(ruths.cookies.get("__Host-session")));

        assertThat(comeBack(priyas, left).statusCode()).isEqualTo(401);
        assertThat(db.fetchCount(IDENTITY)).isZero();
    }

    @Test
    void isUnlinkedByItsUser() {
        Browser priyas = link();

        priyas.submit("/me", "/me/providers/" + id() + "/removal");

        assertThat(db.fetchCount(IDENTITY)).isZero();
        assertThat(signIn(browser()).statusCode()).isEqualTo(401);
    }

    @Test
    void sendsPeopleBackOnceInTheBrowserThatLeftAndSoon() {
        link();
        Browser other = browser();
        Browser mine = browser();
        String back = provider.visit(left(mine));

        assertThat(other.get(back).statusCode()).isEqualTo(401);
        assertThat(mine.get(back.replaceAll("state=.*", "state=made-up")).statusCode())
                .isEqualTo(401);
        assertThat(mine.get(back).statusCode()).isEqualTo(302);
        assertThat(mine.get(back).statusCode()).isEqualTo(401);
        String late = provider.visit(left(mine = browser()));
        clock.pass(Duration.ofMinutes(10));
        assertThat(mine.get(late).statusCode()).isEqualTo(401);
    }

    @Test
    void isNotAskedByStrangersWithoutEnd() {
        db.insertInto(THROTTLE, THROTTLE.KEY, THROTTLE.WINDOW_START, THROTTLE.FAILURES)
                .values("visit:127.0.0.1", clock.instant(), 300)
                .execute();

        assertThat(browser().submit("/sign-in", "/sign-in/with/" + id()).statusCode())
                .isEqualTo(429);
    }

    @Test
    void keepsItsSecret() {
        String everything =
                ruths.get("/settings/providers/" + id()).body()
                        + db.fetchValue(
                                "select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), '') from journal.change where record_type = 'provider'")
                        + db.fetchValue(
                                "select string_agg(p::text || encode(sealed_secret, 'escape'), '') from access.provider p");

        assertThat(everything).contains("Set. It is never shown").doesNotContain("hush");
        change("label", "Calder ID");
        link();
        assertThat(signIn(browser()).statusCode()).isEqualTo(302);
    }

    @Test
    void isWhoItSaysItIs() {
        String address = provider.issuer() + "/";

        HttpResponse<String> answer =
                ruths.submit(
                        "/me",
                        "/settings/providers",
                        "label",
                        "Other",
                        "issuer",
                        address,
                        "clientId",
                        "x");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(db.fetchCount(PROVIDER)).isEqualTo(1);
    }

    @Test
    void givesNewUsersNoMoreThanItsAdministratorHas() {
        UUID id = people.add("Hal Desk", "hal@calder.example", "sales");
        db.execute("insert into access.role (id, name) values (?, 'Sign-in desk')", id);
        db.execute("insert into access.role_grant values (?, 'provider', 'ADMINISTER', 'ALL')", id);
        db.execute("insert into access.user_role values (?, ?)", id, id);
        ruths = signedIn("hal@calder.example");

        assertThat(change("role", ADMINISTRATOR).statusCode()).isEqualTo(403);
        assertThat(change("role", SALES).statusCode()).isEqualTo(302);
    }

    private Browser link() {
        Browser priyas = signedIn("priya@calder.example");
        HttpResponse<String> answer =
                comeBack(priyas, priyas.submit("/me", "/me/providers/" + id() + "/link"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/me");
        return priyas;
    }

    private HttpResponse<String> signIn(Browser browser) {
        return browser.get(provider.visit(left(browser)));
    }

    private String left(Browser browser) {
        return door(browser.submit("/sign-in", "/sign-in/with/" + id(), "next", "/customers"));
    }

    private HttpResponse<String> comeBack(Browser browser, HttpResponse<String> left) {
        return browser.get(provider.visit(door(left)));
    }

    private static String door(HttpResponse<String> left) {
        assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
        return Browser.page(left).select("main a.btn").attr("href");
    }

    private HttpResponse<String> change(String field, String value) {
        return set("/settings/providers/" + id(), field, value);
    }

    private HttpResponse<String> set(String path, String... more) {
        String[] usual = {
            "label", "Calder", "issuer", provider.issuer(), "clientId", FakeProvider.CLIENT
        };
        String[] secret =
                path.equals("/settings/providers")
                        ? new String[] {"secret", FakeProvider.SECRET}
                        : more;
        return ruths.submit(
                "/me",
                path,
                java.util.stream.Stream.of(usual, secret)
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new));
    }

    private Object id() {
        return String.valueOf(db.fetchValue(PROVIDER.ID));
    }
}
