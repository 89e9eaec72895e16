package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.access.db.Tables.DRAFT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is typed into the form of a new team and not saved. */
@HouseTest
class DraftsTest {
    private static final String FORM = "/settings/teams";

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    private final Viewer ruth = administrator();
    private final UUID opened = UuidV7.next();

    @BeforeEach
    void nothingTyped() {
        db.execute("delete from access.app_user");
        db.execute(
                "insert into access.app_user (id, name, email, created_at)"
                        + " values ({0}, {1}, 'ruth@calder.example', now())",
                val(ruth.id()), val(ruth.name()));
    }

    @Test
    void comeBackForTheirAuthorAlone() {
        MvcTestResult kept = keep("{\"name\":[\"Harbor\"],\"roles\":[]}");

        Element draft = drafts(ruth).expectFirst("[data-of]");
        assertThat(kept).bodyText().contains("Draft kept at");
        assertThat(draft.attr("data-of")).isEqualTo(FORM);
        assertThat(draft.attr("data-typed").replace(" ", ""))
                .isEqualTo("{\"name\":[\"Harbor\"],\"roles\":[]}");
        assertThat(draft.text()).contains("Your draft of");
        assertThat(drafts(People.priya()).select("[data-of]")).isEmpty();
    }

    @Test
    void areGoneOnceTheFormIsSavedAndNoLateCopyBringsThemBack() {
        keep("{\"name\":[\"Harbor\"]}");

        MvcTestResult saved = save("Harbor " + opened);
        keep("{\"name\":[\"Harb\"]}");

        assertThat(saved).hasStatus3xxRedirection();
        assertThat(drafts(ruth).select("[data-of]")).isEmpty();
    }

    @Test
    void stayWhenTheFormIsRefused() {
        keep("{\"name\":[\"Harbor\"]}");

        MvcTestResult refused = save("");

        assertThat(refused).hasStatus(422);
        assertThat(drafts(ruth).select("[data-of]")).hasSize(1);
    }

    @Test
    void areNoneWhenAllIsAsItWas() {
        keep("{\"name\":[\"Harbor\"]}");
        keep("{}");

        assertThat(drafts(ruth).select("[data-of]")).isEmpty();
        keep("{\"name\":[\"Harbor again\"]}");
        assertThat(drafts(ruth).select("[data-of]")).hasSize(1);
    }

    @Test
    void areThrownAway() {
        keep("{\"name\":[\"Harbor\"]}");

        mvc.post()
                .uri("/me/drafts/deletion")
                .with(Acting.as(ruth))
                .param("draftForm", FORM)
                .param("draftId", opened.toString())
                .exchange();

        assertThat(drafts(ruth).select("[data-of]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "[1]", "{\"name\":{\"a\":1}}", "{}}"})
    void areOnlyWhatFormsSend(String typed) {
        assertThat(keep(typed)).hasStatus(422).bodyText().contains("No form of Rapport");
    }

    @Test
    void areNoLongerThanAnybodyTypes() {
        assertThat(keep("{\"name\":[\"" + "x".repeat(200_001) + "\"]}"))
                .hasStatus(422)
                .bodyText()
                .contains("too long");
    }

    @Test
    void areForgottenAfterThirtyDays() {
        keptBefore("/imports", Duration.ofDays(31));
        keptBefore("/sources", Duration.ofDays(29));

        keep("{\"name\":[\"Harbor\"]}");

        assertThat(keptForms()).containsExactlyInAnyOrder("/sources", FORM);
    }

    @Test
    void areFiftyAPersonAtMostAndTheOldestGoes() {
        for (int i = 1; i <= 50; i++) {
            keptBefore("/customers/" + i, Duration.ofMinutes(i));
        }

        keep("{\"name\":[\"Harbor\"]}");

        assertThat(keptForms())
                .hasSize(50)
                .contains(FORM, "/customers/49")
                .doesNotContain("/customers/50");
    }

    @Test
    void goWithTheirAuthor() {
        keep("{\"name\":[\"Harbor\"]}");

        db.execute("delete from access.app_user where id = {0}", val(ruth.id()));

        assertThat(keptForms()).isEmpty();
    }

    @Test
    void loseWhatTheDatabaseCannotHold() {
        keep("{\"name\":[\"Har\\u0000bor\"]}");

        assertThat(drafts(ruth).expectFirst("[data-of]").attr("data-typed")).contains("Harbor");
    }

    private void keptBefore(String form, Duration ago) {
        db.insertInto(DRAFT)
                .set(DRAFT.USER_ID, ruth.id())
                .set(DRAFT.FORM, form)
                .set(DRAFT.FORM_ID, UuidV7.next())
                .set(DRAFT.TYPED, JSONB.valueOf("{}"))
                .set(DRAFT.UPDATED_AT, Instant.now().minus(ago))
                .execute();
    }

    private List<String> keptForms() {
        return db.select(DRAFT.FORM).from(DRAFT).fetch(DRAFT.FORM);
    }

    private static Viewer administrator() {
        return new Viewer(
                UuidV7.next(),
                "Ruth Calloway",
                null,
                Set.of(),
                Map.of(Permission.of("department", Action.ADMINISTER), Reach.ALL),
                Locale.US,
                ZoneId.of("UTC"));
    }

    private MvcTestResult keep(String typed) {
        return mvc.post()
                .uri("/me/drafts")
                .with(Acting.as(ruth))
                .param("draftForm", FORM)
                .param("draftId", opened.toString())
                .param("draftTyped", typed)
                .exchange();
    }

    private MvcTestResult save(String name) {
        return mvc.post()
                .uri(FORM)
                .with(Acting.as(ruth))
                .param("name", name)
                .param("draft", opened.toString())
                .exchange();
    }

    private Document drafts(Viewer viewer) {
        return Pages.open(
                mvc,
                viewer,
                "/me/drafts?form=" + java.net.URLEncoder.encode(FORM, StandardCharsets.UTF_8));
    }
}
