package org.rapportcrm.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PackagesTest {
    private static final Pattern OPENING = Pattern.compile("^/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private final List<Path> packages =
            House.files(".java", "analytics/src/main/java", "server/src/main/java").stream()
                    .map(Path::getParent)
                    .distinct()
                    .toList();

    @Test
    void allowNullOnlyWhereTheySaySo() {
        List<Path> unmarked =
                packages.stream().filter(folder -> !info(folder).contains("NullMarked")).toList();

        assertThat(unmarked).as("add package-info.java with @NullMarked").isEmpty();
    }

    @Test
    void ofModulesSayWhatForWhatNotAndWhomTheyTalkTo() {
        List<Path> silent =
                packages.stream()
                        .filter(folder ->
                                info(folder).contains("@ApplicationModule")
                                        || info(folder).contains(".ApplicationModule("))
                        .filter(folder -> sentences(info(folder)) != 3)
                        .toList();

        assertThat(silent).as("open package-info.java with three sentences").isEmpty();
    }

    private static String info(Path folder) {
        Path file = folder.resolve("package-info.java");
        return Files.exists(House.FOLDER.resolve(file)) ? House.read(file) : "";
    }

    private static long sentences(String info) {
        var opening = OPENING.matcher(info);
        if (!opening.find()) {
            return 0;
        }
        String text =
                opening.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").split("<p>", 2)[0].strip();
        return Pattern.compile("[.!?](?=\\s|$)").matcher(text).results().count();
    }
}
