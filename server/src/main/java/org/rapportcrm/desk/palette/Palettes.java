package org.rapportcrm.desk.palette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.rapportcrm.database.Batch;
import org.rapportcrm.desk.palette.Palette.Group;
import org.rapportcrm.desk.palette.Palette.Option;
import org.rapportcrm.record.mine.Handy;
import org.rapportcrm.record.mine.HandyRecords;
import org.rapportcrm.record.mine.HandyRows;
import org.rapportcrm.record.mine.KnownRecord;
import org.rapportcrm.record.search.BestRecords;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Command;
import org.rapportcrm.web.CommandSource.About;
import org.rapportcrm.web.CommandSource.Here;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Puts the palette together: what is at hand before one types, then what fits. */
@Component
class Palettes {
    private static final int AT_HAND = 6;
    private static final int OF_A_KIND = 5;
    private static final int OF_A_GROUP = 6;

    private final BestRecords records;
    private final HandyRecords handy;
    private final Offered offered;
    private final DSLContext db;

    Palettes(BestRecords records, HandyRecords handy, Offered offered, DSLContext db) {
        this.records = records;
        this.handy = handy;
        this.offered = offered;
        this.db = db;
    }

    /**
     * What is asked.
     *
     * @param here where it was opened
     */
    record Asked(Sought sought, Here here, Viewer viewer, Words words) {}

    Palette of(Asked asked) {
        List<Group> groups = new ArrayList<>(about(asked));
        groups.addAll(asked.sought().isEmpty() ? atHand(asked) : fitting(asked));
        List<Group> numbered = new ArrayList<>();
        int count = 0;
        for (Group group : groups) {
            numbered.add(group.numbered(count));
            count += group.options().size();
        }
        return new Palette(
                asked.sought().text(), asked.words().text("desk.palette.count", count), numbered);
    }

    /** What can be done with the open record or with the chosen rows. */
    private List<Group> about(Asked asked) {
        List<Group> groups = new ArrayList<>();
        for (About about : offered.about(asked.here(), asked.viewer(), asked.words())) {
            List<Option> fitting =
                    about.commands().stream()
                            .filter(one ->
                                    asked.sought().isEmpty() || asked.sought().fits(one.label()))
                            .map(options(asked)::of)
                            .toList();
            if (!fitting.isEmpty()) {
                groups.add(new Group(about.title(), fitting));
            }
        }
        return groups;
    }

    private List<Group> atHand(Asked asked) {
        Batch batch = new Batch(db);
        Supplier<HandyRows> rows = handy.prepare(batch, asked.viewer());
        batch.run();
        Handy mine = rows.get().in(asked.words());
        List<Group> groups = new ArrayList<>();
        add(groups, asked, "desk.palette.favorites", known(mine.favorites(), asked));
        List<KnownRecord> others =
                mine.recent().stream().filter(one -> !mine.favorites().contains(one)).toList();
        add(groups, asked, "desk.palette.recent", known(others, asked));
        add(
                groups,
                asked,
                "desk.palette.do",
                commands(offered.basic(asked.viewer(), asked.words()), asked));
        return groups;
    }

    private List<Option> known(List<KnownRecord> records, Asked asked) {
        return records.stream()
                .filter(one -> !one.path().equals(asked.here().path()))
                .limit(AT_HAND)
                .map(one ->
                        options(asked)
                                .of(
                                        one.face(),
                                        second(
                                                asked.words().text(one.kindKey()),
                                                one.face().second()),
                                        offered.iconOf(list(one.path())),
                                        one.path()))
                .toList();
    }

    /** A command whose name goes on where the typing stopped comes before what is found. */
    private List<Group> fitting(Asked asked) {
        Sought sought = asked.sought();
        List<Command> fitting =
                offered.to(asked.viewer(), asked.words()).stream()
                        .filter(command -> sought.fits(command.label() + " " + command.second()))
                        .toList();
        Predicate<Command> begun =
                command -> sought.begins(command.label()) || sought.begins(command.second());
        List<Group> groups = new ArrayList<>();
        commands(groups, fitting.stream().filter(begun).toList(), asked);
        records.find(sought.text(), OF_A_KIND, asked.viewer(), asked.words())
                .forEach(kind -> groups.add(new Group(kind.title(), found(kind, asked))));
        commands(groups, fitting.stream().filter(begun.negate()).toList(), asked);
        groups.add(everywhere(asked));
        return groups;
    }

    private List<Option> found(BestRecords.OfKind kind, Asked asked) {
        return kind.records().stream()
                .map(one ->
                        options(asked)
                                .of(
                                        one.face(),
                                        one.face().second(),
                                        offered.iconOf(kind.list()),
                                        one.path()))
                .toList();
    }

    private void commands(List<Group> groups, List<Command> some, Asked asked) {
        for (Command.Group group : Command.Group.values()) {
            add(
                    groups,
                    asked,
                    "desk.palette." + group.name().toLowerCase(java.util.Locale.ROOT),
                    commands(some.stream().filter(one -> one.group() == group).toList(), asked));
        }
    }

    private static List<Option> commands(List<Command> some, Asked asked) {
        return some.stream().limit(OF_A_GROUP).map(options(asked)::of).toList();
    }

    private static Group everywhere(Asked asked) {
        String text = asked.sought().text();
        Words words = asked.words();
        return new Group(
                words.text("desk.palette.everywhere"),
                List.of(
                        new Options(Sought.of(""))
                                .of(
                                        Command.place(
                                                words.text("desk.palette.all", text),
                                                "",
                                                "list-search",
                                                "/search?q="
                                                        + URLEncoder.encode(
                                                                text, StandardCharsets.UTF_8)))));
    }

    private static void add(
            List<Group> groups, Asked asked, String titleKey, List<Option> options) {
        if (!options.isEmpty()) {
            groups.add(new Group(asked.words().text(titleKey), options));
        }
    }

    private static Options options(Asked asked) {
        return new Options(asked.sought());
    }

    private static String second(String kind, String second) {
        return second.isEmpty() ? kind : kind + " · " + second;
    }

    private static String list(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
