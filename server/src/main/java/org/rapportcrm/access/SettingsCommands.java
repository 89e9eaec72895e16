package org.rapportcrm.access;

import java.util.List;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Command;
import org.rapportcrm.web.CommandSource;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** The pages of settings, found by their names from anywhere. */
@Component
class SettingsCommands implements CommandSource {
    @Override
    public List<Command> offered(Viewer viewer, Words words) {
        return SettingsTab.of(viewer).stream()
                .map(tab ->
                        Command.place(
                                words.text(tab.labelKey()),
                                words.text("access.settings"),
                                tab.icon(),
                                tab.path()))
                .toList();
    }
}
