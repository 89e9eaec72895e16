package org.rapportcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentsTest {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final UUID ELENA = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({
        "Elena Marchetti, EM",
        "Anna Maria de Vries, AV",
        "élodie, É",
        "O’Neill & Sons, OS",
        "客户, 客",
        "'', ''",
        "--, ''"
    })
    void takesInitialsFromTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Avatar.person(ELENA, name).initials()).isEqualTo(initials);
    }

    @Test
    void paintsOneCustomerAlwaysInTheSameTint() {
        assertThat(Avatar.person(ELENA, "Elena").tint())
                .isEqualTo(Avatar.organization(ELENA, null).tint())
                .isBetween(1, 6);
    }

    @Test
    void drawsAnOrganizationWithoutNameAsASquareWithAnIcon() {
        Element avatar =
                render("avatar", Map.of("avatar", Avatar.organization(ELENA, null), "size", 40));

        assertThat(avatar.classNames()).contains("rp-av", "is-40", "is-org");
        assertThat(avatar.select(".ti-building")).hasSize(1);
    }

    @Test
    void saysAStateByWordAndIcon() {
        Element pill =
                render("pill", Map.of("text", "1 day late", "icon", "clock", "tone", "is-bad"));

        assertThat(pill.text()).isEqualTo("1 day late");
        assertThat(pill.select("i.ti-clock[aria-hidden=true]")).hasSize(1);
    }

    @Test
    void tiesAnErrorToItsField() {
        Element field =
                render(
                        "field",
                        Map.of("name", "email", "label", "E-mail", "error", "Not an address"));

        Element input = field.expectFirst("input");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.select("#" + input.attr("aria-describedby")).text())
                .isEqualTo("Not an address");
        assertThat(field.select("label").attr("for")).isEqualTo(input.id());
    }

    @Test
    void leavesOutWhatAFieldDoesNotHave() {
        Element input =
                render("field", Map.of("name", "email", "label", "E-mail")).expectFirst("input");

        assertThat(input.attributes().asList())
                .extracting(attribute -> attribute.getKey())
                .containsExactlyInAnyOrder("class", "id", "name", "type", "value");
    }

    @Test
    void escapesWhatItIsGiven() {
        String polyglot = "\"><img src=x onerror=alert(1)>";

        Element field = render("field", Map.of("name", "n", "label", polyglot, "value", polyglot));

        assertThat(field.select("img")).isEmpty();
        assertThat(field.select("input").val()).isEqualTo(polyglot);
    }

    @Test
    void teachesOnAnEmptyPage() {
        Content action = output -> output.writeContent("<a href=\"/imports/new\">Import</a>");

        Element empty =
                render(
                        "empty",
                        Map.of(
                                "title",
                                "No customers",
                                "text",
                                "Import a file.",
                                "actions",
                                action));

        assertThat(empty.select("h2").text()).isEqualTo("No customers");
        assertThat(empty.select("a[href=/imports/new]")).hasSize(1);
    }

    @Test
    void headsAPanelWithItsCount() {
        Element head = render("panel-head", Map.of("title", "Orders", "count", "12"));

        assertThat(head.select("h2").text()).isEqualTo("Orders");
        assertThat(head.select(".rp-count").text()).isEqualTo("12");
    }

    @Test
    void tellsHowFarWorkIs() {
        Element bar = render("progress", Map.of("label", "Import", "value", 30L, "max", 120L));

        assertThat(bar.attr("value")).isEqualTo("30");
        assertThat(bar.attr("max")).isEqualTo("120");
        assertThat(bar.attr("aria-label")).isEqualTo("Import");
    }

    private static Element render(String component, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        ENGINE.render("web/component/" + component + ".jte", parameters, output);
        return Jsoup.parseBodyFragment(output.toString()).expectFirst("body > *");
    }
}
