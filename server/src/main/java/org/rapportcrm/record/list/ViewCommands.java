package org.rapportcrm.record.list;

import java.util.List;
import java.util.Map;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Command;
import org.rapportcrm.web.CommandSource;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** The views of every list, found by their names from anywhere. */
@Component
class ViewCommands implements CommandSource {
    private final RecordTypes types;
    private final Views views;

    ViewCommands(RecordTypes types, Views views) {
        this.types = types;
        this.views = views;
    }

    @Override
    public List<Command> offered(Viewer viewer, Words words) {
        List<RecordType> lists =
                types.listed().stream()
                        .filter(type -> viewer.may(type.key(), Action.READ))
                        .toList();
        Map<String, List<View>> all = views.of(lists, viewer, words);
        return lists.stream()
                .flatMap(type ->
                        all.getOrDefault(type.key(), List.of()).stream()
                                .map(view -> command(type, view, words)))
                .toList();
    }

    private static Command command(RecordType type, View view, Words words) {
        return new Command(
                Command.Group.VIEW,
                view.name(),
                words.text(type.labelKey() + "s"),
                "table",
                Command.Way.GO,
                "/" + type.plural() + "?view=" + view.key());
    }
}
