package org.rapportcrm.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the messages of all modules, so that a new module only adds its files. */
final class Messages {
    private Messages() {}

    static MessageSource onClasspath() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties");
        // the other one asks bundle after bundle for each word of a page
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(
                Stream.of(files)
                        .map(file -> Objects.requireNonNull(file.getFilename()))
                        .filter(name -> !name.contains("_"))
                        .map(name -> "classpath:messages/" + name.replace(".properties", ""))
                        .sorted()
                        .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
