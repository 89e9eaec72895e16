package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** Files, and names of files, that try to become part of our pages or of our disk. */
@HouseTest
class HostileFilesTest {
    private static final String POLYGLOT =
            "jaVasCript:/*-/*`/*'/*\"/**/(/* */oNcliCk=alert(7) )//</stYle/</titLe/</teXtarEa/</scRipt/--!><sVg/oNloAd=alert(7)//>";

    @Value("${rapport.home}")
    String home;

    @Autowired MockMvc browser;
    @Autowired ImportStore imports;
    @Autowired RunningImports running;

    private Importer priya;

    @BeforeEach
    void signIn() {
        priya = new Importer(browser, Importer.PRIYA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                POLYGLOT,
                "<img src=x onerror=alert(7)>",
                "\"><script>alert(7)</script>",
                "' onmouseover=alert(7) x='",
                "{{7*7}}${7*7}<%= 7*7 %>"
            })
    void areEscapedOnEveryPage(String evil) throws Exception {
        UUID draft = priya.upload(shortened(evil), evil + ".csv", table(evil));
        UUID source = imports.get(draft).sourceId();
        UUID done = priya.uploadAgain(source, evil + ".csv", table(evil));
        running.run(done, Author.of(Importer.PRIYA), (_, _) -> {});

        for (String path : paths(draft, done, source)) {
            var page = priya.page(path);
            assertThat(page.select("[onerror], [onload], [onclick], [onmouseover], svg[onload]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script:not([src])")).as(path).isEmpty();
            assertThat(page.html()).as(path).doesNotContain("49<").doesNotContain(">49");
        }
        assertThat(priya.page("/imports/" + done + "/rows?state=REFUSED").text()).contains(evil);
    }

    private static List<String> paths(UUID draft, UUID done, UUID source) {
        return List.of(
                "/imports",
                "/imports/new",
                "/imports/" + draft + "/mapping",
                "/imports/" + draft + "/trial",
                "/imports/" + done,
                "/imports/" + done + "/progress",
                "/imports/" + done + "/rows?state=REFUSED",
                "/imports/" + done + "/left",
                "/sources",
                "/sources/" + source);
    }

    /** Its header, its values and what is wrong with them are hostile. */
    private static String table(String evil) {
        String cell = '"' + evil.replace("\"", "\"\"") + '"';
        return String.join(
                "\n",
                "Number,First name,Last name,Birthday," + cell,
                "E-1," + cell + "," + cell + ",1980-01-01," + cell,
                "E-2,Ann,Meyer,1980-01-01,x",
                "E-3," + cell + ",Fox," + cell + ",x");
    }

    @Test
    void areStoredUnderNamesOfOurOwn() throws Exception {
        UUID id =
                priya.upload(
                        "Paths",
                        "../../../../etc/cron.d/evil.csv",
                        "Number,First name,Last name\nZ-1,Ann,Meyer\n");

        Path file = Objects.requireNonNull(imports.get(id).file());

        assertThat(imports.get(id).name()).isEqualTo("evil.csv");
        assertThat(file).exists();
        assertThat(Path.of(home, "imports").toAbsolutePath().normalize())
                .isEqualTo(file.getParent());
        assertThat(UUID.fromString(file.getFileName().toString()).version()).isEqualTo(7);
        Files.delete(file);
    }

    private static String shortened(String name) {
        return name.substring(Math.max(0, name.length() - 100));
    }
}
