package org.rapportcrm.interaction.reminder;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.record.OpenRecord;
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
    private final RecordTypes types;
    private final RecordReads reads;

    ReminderCommands(RecordTypes types, RecordReads reads) {
        this.types = types;
        this.reads = reads;
    }

    @Override
    public Optional<About> about(Here here, Viewer viewer, Words words) {
        return OpenRecord.at(here.path(), types)
                .filter(open -> viewer.may(open.type().key(), Action.READ))
                .filter(open ->
                        !reads.byIds(open.type(), List.of(open.id()), List.of(), viewer).isEmpty())
                .map(open ->
                        new About(
                                words.text("interaction.reminders"),
                                List.of(
                                        new Command(
                                                Group.HERE,
                                                words.text("interaction.reminder.new"),
                                                "",
                                                "alarm",
                                                Way.GO,
                                                "/reminders/of/"
                                                        + open.type().key()
                                                        + "/"
                                                        + open.id()))));
    }
}
