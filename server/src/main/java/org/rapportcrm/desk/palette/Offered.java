package org.rapportcrm.desk.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.record.RecordTable.Place;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Command;
import org.rapportcrm.web.Command.Group;
import org.rapportcrm.web.Command.Way;
import org.rapportcrm.web.CommandSource;
import org.rapportcrm.web.CommandSource.About;
import org.rapportcrm.web.CommandSource.Here;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.QuickAddEntry;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that a viewer may open or do beside records: what modules contribute anyway. */
@Component
class Offered {
    private final List<NavigationEntry> places;
    private final List<QuickAddEntry> quickAdds;
    private final List<CommandSource> sources;
    private final RecordTypes types;

    Offered(
            ObjectProvider<NavigationEntry> places,
            ObjectProvider<QuickAddEntry> quickAdds,
            ObjectProvider<CommandSource> sources,
            RecordTypes types) {
        this.places =
                places.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
        this.quickAdds =
                quickAdds.stream().sorted(Comparator.comparingInt(QuickAddEntry::order)).toList();
        this.sources = sources.orderedStream().toList();
        this.types = types;
    }

    List<Command> to(Viewer viewer, Words words) {
        List<Command> all = new ArrayList<>();
        places.stream()
                .filter(entry -> isFor(viewer, entry))
                .forEach(entry ->
                        all.add(
                                Command.place(
                                        words.text(entry.labelKey()),
                                        "",
                                        entry.icon(),
                                        entry.path())));
        sources.forEach(source -> all.addAll(source.offered(viewer, words)));
        besideLists(viewer, words).forEach(all::add);
        all.addAll(basic(viewer, words));
        return all;
    }

    List<About> about(Here here, Viewer viewer, Words words) {
        return sources.stream()
                .flatMap(source -> source.about(here, viewer, words).stream())
                .toList();
    }

    /** What there is to do without having typed anything. */
    List<Command> basic(Viewer viewer, Words words) {
        List<Command> basic = new ArrayList<>();
        quickAdds.stream()
                .filter(entry -> entry.permission() == null || viewer.may(entry.permission()))
                .forEach(entry ->
                        basic.add(
                                new Command(
                                        Group.DO,
                                        words.text(entry.labelKey()),
                                        words.text("web.new"),
                                        entry.icon(),
                                        Way.GO,
                                        entry.path())));
        basic.add(press("web.theme", "sun-moon", "[data-do=theme]", words));
        basic.add(
                press(
                        "web.density.compact",
                        "baseline-density-medium",
                        "[data-do=density]",
                        words));
        basic.add(press("web.keys", "keyboard", "[data-dialog=keys]", words));
        basic.add(press("web.sign-out", "logout", "[data-leaving] [type=submit]", words));
        return basic;
    }

    /** The icon under which people know a list from the menu. */
    String iconOf(String list) {
        return places.stream()
                .filter(entry -> entry.path().equals(list))
                .map(NavigationEntry::icon)
                .findFirst()
                .orElse("file");
    }

    /** Bins and the like, and lists that have no place in the menu. */
    private Stream<Command> besideLists(Viewer viewer, Words words) {
        return types.listed().stream()
                .flatMap(type ->
                        type.table().orElseThrow().places().stream()
                                .filter(place -> viewer.may(place.permission()))
                                .map(place ->
                                        beside(place, words.text(type.labelKey() + "s"), words)));
    }

    private static Command beside(Place place, String list, Words words) {
        return Command.place(words.text(place.labelKey()), list, place.icon(), place.path());
    }

    private static boolean isFor(Viewer viewer, NavigationEntry entry) {
        return entry.anyOf().isEmpty() || entry.anyOf().stream().anyMatch(viewer::may);
    }

    private static Command press(String label, String icon, String what, Words words) {
        return new Command(Group.DO, words.text(label), "", icon, Way.PRESS, what);
    }
}
