package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class NewCustomerTest {
    @Autowired MockMvc mvc;
    @Autowired DSLContext db;
    @Autowired CustomerEdits edits;

    private Desk anna;

    @BeforeEach
    void sitsDown() {
        anna = new Desk(mvc, Staff.ANNA);
    }

    @Test
    void addsAPersonWithEverythingTypedAboutThem() throws Exception {
        UUID id =
                anna.add(
                        "kind", "person",
                        "honorific", "Dr.",
                        "given_name", "Éva",
                        "family_name", "Nagy",
                        "name_order", "family_first",
                        "birthday", "1980-05-14",
                        "email", "eva.nagy@kavehaz.example",
                        "phone", "01 513 22 22",
                        "country", "Austria",
                        "zone", "Europe/Budapest",
                        "language", "hu",
                        "roles", "supplier",
                        "roles", "media",
                        "tags", "vip, coffee",
                        "interests", "espresso",
                        "street", "Ringstraße 1",
                        "city", "Wien");

        Standing eva = edits.read(Staff.ANNA, id);

        assertThat(eva.name()).isEqualTo("Nagy Éva");
        assertThat(eva.values())
                .containsEntry("country", "AT")
                .containsEntry("roles", List.of("media", "supplier"))
                .containsEntry("tags", List.of("coffee", "vip"))
                .containsEntry("interests", List.of("espresso"))
                .containsEntry("zone", "Europe/Budapest");
        assertThat(norms(id))
                .containsExactlyInAnyOrder(
                        "eva.nagy@kavehaz.example",
                        "+4315132222",
                        "ringstraße 1 wien austria".replace("ß", "ss"));
    }

    @Test
    void addsAnOrganizationAndForgetsWhatOnlyPeopleHave() throws Exception {
        UUID id =
                anna.add(
                        "kind", "organization",
                        "given_name", "left over from the switch",
                        "name", "Brightwater Hotels");

        Standing hotels = edits.read(Staff.ANNA, id);

        assertThat(hotels.name()).isEqualTo("Brightwater Hotels");
        assertThat(hotels.get("given_name")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    email    | elena@brightwater        | like elena@example.com
                    email    | elena@@example.com       | like elena@example.com
                    phone    | 12                       | with country code
                    birthday | 2999-01-01               | Check the year
                    birthday | 14.5.1980                | write it like
                    country  | Atlantis                 | choose one of the list
                    zone     | Vienna                   | Europe/Vienna
                    website  | not a website            | www.example.com
                    """)
    void saysWhatIsWrongAndWhatWouldBeRightAndKeepsEverythingTyped(
            String field, String typed, String remedy) throws Exception {
        Desk.Answer answer =
                anna.send(
                        "/customers/new",
                        "kind",
                        "person",
                        "family_name",
                        "Marchetti",
                        "note",
                        "Prefers the terrace",
                        "roles",
                        "media",
                        field,
                        typed);

        var page = answer.page();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.select("#" + field + "-error").text()).contains(remedy);
        assertThat(page.select("#" + field).val()).isEqualTo(typed);
        assertThat(page.select("#" + field).attr("aria-describedby")).isEqualTo(field + "-error");
        assertThat(page.select("#family_name").val()).isEqualTo("Marchetti");
        assertThat(page.select("#note").text()).isEqualTo("Prefers the terrace");
        assertThat(page.select("input[name=roles][value=media]").hasAttr("checked")).isTrue();
    }

    @Test
    void asksForAName() throws Exception {
        Desk.Answer answer =
                anna.send("/customers/new", "kind", "person", "email", "x@example.com");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#family_name-error")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "number",
                "version_of_others",
                "created_at",
                "merged_into",
                "deleted_at",
                "owner_id",
                "first_source_id",
                "custom",
                "external_id",
                "roles[0]",
                "class.module"
            })
    void refusesFieldsThatTheFormDoesNotHave(String field) throws Exception {
        int before = db.fetchCount(CUSTOMER_);

        Desk.Answer answer =
                anna.send("/customers/new", "kind", "person", "family_name", "Ruiz", field, "1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(db.fetchCount(CUSTOMER_)).isEqualTo(before);
    }

    @Test
    void isADraftWhileSomebodyTypesAndFromTheBeginningWherePasted() throws Exception {
        String form = "#customer-form[action=/customers/new]";
        var empty = anna.open("/customers/new").page().expectFirst(form);
        var pasted =
                anna.send("/customers/new/signature", "signature", "Elena Ruiz")
                        .page()
                        .expectFirst(form);

        anna.add("family_name", "Ruiz", "draft", UUID.randomUUID().toString());

        assertThat(empty.hasAttr("data-draft")).isTrue();
        assertThat(empty.attr("data-draft")).isEmpty();
        assertThat(pasted.attr("data-draft")).isEqualTo("begun");
    }

    @Test
    void isClosedToWhoMayOnlyRead() throws Exception {
        Desk dora = new Desk(mvc, Staff.DORA);

        assertThatThrownBy(() -> dora.open("/customers/new")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> dora.send("/customers/new", "family_name", "Ruiz"))
                .isInstanceOf(NotAllowed.class);
    }

    private List<String> norms(UUID customer) {
        return db.select(CONTACT_POINT.NORM)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(customer))
                .fetch(CONTACT_POINT.NORM);
    }
}
