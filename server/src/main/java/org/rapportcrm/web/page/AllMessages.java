package org.rapportcrm.web.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.MoreMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * The messages of the files, and those that others know. A page has hundreds: those without
 * arguments are looked up once.
 */
final class AllMessages extends AbstractMessageSource {
    private final MessageSource files;
    private final Supplier<List<MoreMessages>> others;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    AllMessages(MessageSource files, ObjectProvider<MoreMessages> others) {
        setParentMessageSource(files);
        this.files = files;
        this.others = SingletonSupplier.of(() -> others.orderedStream().toList());
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
        return text(key, locale)
                .map(text -> new MessageFormat("'" + text.replace("'", "''") + "'", locale))
                .orElse(null);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
        return key.startsWith(MoreMessages.MARK)
                ? text(key, locale).orElse(null)
                : ofFiles(key, locale);
    }

    /** By language, as the files are: browsers name any number of regions. */
    private @Nullable String ofFiles(String key, Locale locale) {
        String language = locale.getLanguage();
        // computeIfAbsent may lock also where the language is known
        Map<String, String> texts = known.get(language);
        if (texts == null) {
            texts = known.computeIfAbsent(language, _ -> new ConcurrentHashMap<>());
        }
        String text = texts.get(key);
        if (text == null) {
            text = files.getMessage(key, null, null, Locale.of(language));
            if (text != null) {
                texts.put(key, text);
            }
        }
        return text;
    }

    private Optional<String> text(String key, Locale locale) {
        if (!key.startsWith(MoreMessages.MARK)) {
            return Optional.empty();
        }
        return others.get().stream().flatMap(one -> one.text(key, locale).stream()).findFirst();
    }
}
