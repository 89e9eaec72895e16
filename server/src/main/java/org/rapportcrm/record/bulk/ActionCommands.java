package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapportcrm.record.OpenRecord;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.read.Faces;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.record.write.RecordWrites;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Command;
import org.rapportcrm.web.Command.Group;
import org.rapportcrm.web.Command.Way;
import org.rapportcrm.web.CommandSource;
import org.rapportcrm.web.Shell;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The actions of the open record, or of the rows that somebody has chosen, in the palette. */
@Component
class ActionCommands implements CommandSource {
    private final RecordTypes types;
    private final RecordActions actions;
    private final RecordReads reads;
    private final RecordWrites writes;

    ActionCommands(
            RecordTypes types, RecordActions actions, RecordReads reads, RecordWrites writes) {
        this.types = types;
        this.actions = actions;
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<About> about(Here here, Viewer viewer, Words words) {
        Optional<OpenRecord> open = OpenRecord.at(here.path(), types);
        if (open.isPresent()) {
            return open.filter(one -> viewer.may(one.type().key(), Action.READ))
                    .flatMap(one -> ofRecord(one.type(), one.id(), viewer, words));
        }
        return type(here.path(), viewer)
                .filter(_ -> here.chosen() > 0)
                .map(type -> ofChosen(type, here.chosen(), viewer, words));
    }

    private Optional<RecordType> type(String list, Viewer viewer) {
        return types.listed().stream()
                .filter(type -> list.equals("/" + type.plural()))
                .filter(type -> viewer.may(type.key(), Action.READ))
                .findFirst();
    }

    /** The bar below the list does it. */
    private About ofChosen(RecordType type, int chosen, Viewer viewer, Words words) {
        Set<RecordAction> may = Set.copyOf(actions.of(type, viewer));
        return new About(
                words.text("record.bulk.for", words.text("record.bulk.chosen", chosen)),
                actions.of(type).stream()
                        .map(action ->
                                may.contains(action)
                                        ? command(
                                                action,
                                                Way.PRESS,
                                                "#selection [formaction='"
                                                        + path(type, action)
                                                        + "']",
                                                words)
                                        : lacking(type, action, words))
                        .toList());
    }

    private Optional<About> ofRecord(RecordType type, UUID id, Viewer viewer, Words words) {
        SeenRecord seen = reads.byIds(type, List.of(id), Faces.fields(type), viewer).get(id);
        return Optional.ofNullable(seen)
                .map(row ->
                        new About(
                                words.text("record.bulk.for", Faces.of(type, row, words).called()),
                                Stream.concat(
                                                Stream.of(star(words)),
                                                actions.of(type).stream()
                                                        .map(action ->
                                                                one(
                                                                        type, action, id, viewer,
                                                                        words)))
                                        .toList()));
    }

    private Command one(RecordType type, RecordAction action, UUID id, Viewer viewer, Words words) {
        List<UUID> ids = List.of(id);
        if (!actions.of(type, viewer).contains(action)
                || writes.reached(type, ids, action.right(), viewer).isEmpty()) {
            return lacking(type, action, words);
        }
        Map<UUID, Reason> refused = action.refused(type, viewer, ids);
        Reason reason = refused.get(id);
        if (reason != null) {
            return new Command(
                    Group.HERE,
                    words.text(action.labelKey()),
                    ReasonWords.text(reason, words),
                    "lock",
                    Way.REFUSED,
                    path(type, action));
        }
        String page = "/" + type.plural() + "/" + id;
        return command(
                action, Way.SEND, path(type, action) + "?record=" + id + "&from=" + page, words);
    }

    /** Who lacks the right reads which, and who can give it. */
    private static Command lacking(RecordType type, RecordAction action, Words words) {
        return new Command(
                Group.HERE,
                words.text(action.labelKey()),
                words.text("web.why-not"),
                "lock",
                Way.GO,
                Shell.whyNot(type.permission(action.right())));
    }

    private static Command command(RecordAction action, Way way, String to, Words words) {
        return new Command(Group.HERE, words.text(action.labelKey()), "", action.icon(), way, to);
    }

    private static Command star(Words words) {
        return new Command(
                Group.HERE,
                words.text("record.mine.favorite"),
                "",
                "star",
                Way.PRESS,
                "#star-mark");
    }

    private static String path(RecordType type, RecordAction action) {
        return "/" + type.plural() + "/actions/" + action.key();
    }
}
