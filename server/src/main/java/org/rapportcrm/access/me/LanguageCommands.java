package org.rapportcrm.access.me;

import java.util.List;
import java.util.Locale;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Command;
import org.rapportcrm.web.CommandSource;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Another language without leaving the page; each is named in itself. */
@Component
class LanguageCommands implements CommandSource {
    @Override
    public List<Command> offered(Viewer viewer, Words words) {
        return MyPages.LOCALES.stream()
                .filter(locale -> !locale.equals(viewer.locale()))
                .map(locale -> command(locale, words))
                .toList();
    }

    private static Command command(Locale locale, Words words) {
        return new Command(
                Command.Group.DO,
                words.text("access.me.language-is", locale.getDisplayName(locale)),
                "",
                "language",
                Command.Way.SEND,
                "/me/locale?locale=" + locale.toLanguageTag());
    }
}
