package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class EditCustomerTest {
    @Autowired MockMvc mvc;
    @Autowired CustomerEdits edits;

    private Desk anna;
    private Desk ben;
    private UUID elena;

    @BeforeEach
    void knowsElena() throws Exception {
        anna = new Desk(mvc, Staff.ANNA);
        ben = new Desk(mvc, Staff.BEN);
        elena =
                anna.add(
                        "kind", "person",
                        "given_name", "Elena",
                        "family_name", "Marchetti",
                        "city", "Portland",
                        "job_title", "Director",
                        "roles", "supplier");
    }

    @Test
    void changesWhatWasTypedAndClearsWhatWasBlanked() throws Exception {
        anna.send(form(elena), "version", "1", "family_name", "Ruiz", "city", "", "roles", "");

        Standing now = edits.read(Staff.ANNA, elena);
        assertThat(now.name()).isEqualTo("Elena Ruiz");
        assertThat(now.get("city")).isNull();
        assertThat(now.words("roles")).isEmpty();
        assertThat(now.get("job_title")).isEqualTo("Director");
        assertThat(now.version()).isEqualTo(2);
    }

    @Test
    void sendingTheFormAsItWasShownChangesNothing() throws Exception {
        var shown = anna.open(form(elena)).page().select("#customer-form").forms().getFirst();
        String[] fields =
                shown.formData().stream()
                        .flatMap(field -> List.of(field.key(), field.value()).stream())
                        .toArray(String[]::new);

        anna.send(form(elena), fields);

        assertThat(edits.read(Staff.ANNA, elena).version()).isEqualTo(1);
    }

    @Test
    void keepsBothChangesWhenTwoPeopleChangeDifferentFields() throws Exception {
        ben.send(form(elena), "version", "1", "city", "Bend", "job_title", "Director");
        Desk.Answer answer =
                anna.send(form(elena), "version", "1", "city", "Portland", "job_title", "Chef");

        Standing now = edits.read(Staff.ANNA, elena);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(now.get("city")).isEqualTo("Bend");
        assertThat(now.get("job_title")).isEqualTo("Chef");
    }

    @Test
    void showsBothVersionsWhenTwoPeopleChangeTheSameFieldAndSavesTheChoice() throws Exception {
        ben.send(form(elena), "version", "1", "city", "Bend");

        Desk.Answer conflict =
                anna.send(form(elena), "version", "1", "city", "Salem", "job_title", "Chef");
        Object cityMeanwhile = edits.read(Staff.ANNA, elena).get("city");
        var page = conflict.page();
        var choices = page.select("input[name=city]").eachAttr("value");
        anna.send(
                form(elena),
                "version",
                page.select("input[name=version]").val(),
                "job_title",
                page.select("input[name=job_title]").val(),
                "city",
                "Salem");

        Standing now = edits.read(Staff.ANNA, elena);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(cityMeanwhile).isEqualTo("Bend");
        assertThat(choices).containsExactly("Bend", "Salem");
        assertThat(now.get("city")).isEqualTo("Salem");
        assertThat(now.get("job_title")).isEqualTo("Chef");
    }

    @Test
    void changesOneFactWhereItStands() throws Exception {
        Desk.Answer form = anna.open("/customers/" + elena + "/facts/city");
        Desk.Answer saved =
                anna.send("/customers/" + elena + "/facts/city", "version", "1", "city", "Salem");

        assertThat(form.page().select("#fact-city input[name=city]").val()).isEqualTo("Portland");
        assertThat(anna.follow(saved).page().select("#fact-city").text()).contains("Salem");
    }

    @Test
    void refusesAFactThatSomebodyElseChangedAndNamesIt() throws Exception {
        ben.send("/customers/" + elena + "/facts/city", "version", "1", "city", "Bend");

        Desk.Answer refused =
                anna.send("/customers/" + elena + "/facts/city", "version", "1", "city", "Salem");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#city-error").text()).contains("Bend");
        assertThat(refused.page().select("input[name=city]").val()).isEqualTo("Salem");
        assertThat(refused.page().select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void refusesFieldsThatTheFormDoesNotHave() throws Exception {
        Desk.Answer whole = anna.send(form(elena), "version", "1", "number", "1");
        Desk.Answer fact =
                anna.send(
                        "/customers/" + elena + "/facts/city", "city", "Bend", "merged_into", "1");
        Desk.Answer noFact = anna.send("/customers/" + elena + "/facts/number", "number", "1");

        assertThat(whole.status()).isEqualTo(400);
        assertThat(fact.status()).isEqualTo(400);
        assertThat(noFact.status()).isEqualTo(404);
        assertThat(edits.read(Staff.ANNA, elena).version()).isEqualTo(1);
    }

    @Test
    void doesNotTakeTheLastNameAway() throws Exception {
        Desk.Answer answer =
                anna.send(
                        form(elena),
                        "version",
                        "1",
                        "given_name",
                        "",
                        "family_name",
                        "",
                        "name",
                        "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(edits.read(Staff.ANNA, elena).name()).isEqualTo("Elena Marchetti");
    }

    @Test
    void doesNotExistForWhoMayNotSeeItAndIsClosedToWhoMayOnlyRead() throws Exception {
        Desk clara = new Desk(mvc, Staff.CLARA);
        Desk dora = new Desk(mvc, Staff.DORA);

        assertThat(clara.open(form(elena)).status()).isEqualTo(404);
        assertThat(clara.send(form(elena), "version", "1", "city", "X").status()).isEqualTo(404);
        assertThatThrownBy(() -> dora.send(form(elena), "version", "1", "city", "X"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void isClosedToWhoMayWriteOnlyTheirOwn() throws Exception {
        Desk emil = new Desk(mvc, Staff.EMIL);

        Desk.Answer answer = emil.send(form(elena), "version", "1", "city", "Salem");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(edits.read(Staff.ANNA, elena).get("city")).isEqualTo("Portland");
    }

    @Test
    void endsADraftOnlyWhenTheChoiceBetweenBothIsSaved() throws Exception {
        String draft = UUID.randomUUID().toString();
        ben.send(form(elena), "version", "1", "city", "Bend");

        Desk.Answer conflict =
                anna.send(form(elena), "version", "1", "city", "Salem", "draft", draft);

        assertThat(anna.open(form(elena)).page().select("#customer-form[data-draft]")).hasSize(1);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select("input[name=draft]").val()).isEqualTo(draft);
    }

    @Test
    void tagsComeAndGoOneAtATime() throws Exception {
        anna.send("/customers/" + elena + "/tags", "add", "VIP");
        ben.send("/customers/" + elena + "/tags", "add", "vip");
        ben.send("/customers/" + elena + "/tags", "add", "coffee");
        anna.send(
                "/customers/" + elena + "/preferences",
                "kind",
                "dislike",
                "add",
                "calls, at night");
        List<String> both = edits.read(Staff.ANNA, elena).words("tags");
        anna.send("/customers/" + elena + "/tags", "remove", "vip");

        Standing now = edits.read(Staff.ANNA, elena);
        assertThat(both).containsExactly("coffee", "VIP");
        assertThat(now.words("tags")).containsExactly("coffee");
        assertThat(now.words("dislikes")).containsExactly("calls, at night");
    }

    private static String form(UUID customer) {
        return "/customers/" + customer + "/edit";
    }
}
