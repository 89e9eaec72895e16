package org.rapportcrm.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.MoreMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;

/** The messages of the files, and those that others know. */
final class AllMessages extends AbstractMessageSource {
    private final ObjectProvider<MoreMessages> others;

    AllMessages(MessageSource files, ObjectProvider<MoreMessages> others) {
        setParentMessageSource(files);
        this.others = others;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
        return text(key, locale)
                .map(text -> new MessageFormat("'" + text.replace("'", "''") + "'", locale))
                .orElse(null);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
        return text(key, locale).orElse(null);
    }

    private Optional<String> text(String key, Locale locale) {
        if (!key.startsWith(MoreMessages.MARK)) {
            return Optional.empty();
        }
        return others.stream().flatMap(one -> one.text(key, locale).stream()).findFirst();
    }
}
