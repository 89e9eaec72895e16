package org.rapportcrm.interaction.reminder;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Command;
import org.rapportcrm.web.Command.Group;
import org.rapportcrm.web.Command.Way;
import org.rapportcrm.web.CommandSource;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** "Remind me if" of whatever record is open, from the palette. */
@Component
class ReminderCommands implements CommandSource {
    private static final Pattern RECORD =
            Pattern.compile("/[a-z-]+/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private final RecordTypes types;
    private final RecordReads reads;

    ReminderCommands(RecordTypes types, RecordReads reads) {
        this.types = types;
        this.reads = reads;
    }

    @Override
    public Optional<About> about(Here here, Viewer viewer, Words words) {
        Matcher record = RECORD.matcher(here.path());
        if (!record.matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(record.group(1));
        return types.listed().stream()
                .filter(type -> type.table().orElseThrow().path(id).equals(here.path()))
                .filter(type -> viewer.may(type.key(), Action.READ))
                .filter(type -> !reads.byIds(type, List.of(id), List.of(), viewer).isEmpty())
                .findFirst()
                .map(type ->
                        new About(
                                words.text("interaction.reminders"),
                                List.of(
                                        new Command(
                                                Group.HERE,
                                                words.text("interaction.reminder.new"),
                                                "",
                                                "alarm",
                                                Way.GO,
                                                "/reminders/of/" + type.key() + "/" + id))));
    }
}
