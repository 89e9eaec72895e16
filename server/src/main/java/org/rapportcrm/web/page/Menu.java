package org.rapportcrm.web.page;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.QuickAddEntry;
import org.rapportcrm.web.Shell.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All places and forms that the modules contribute, and what of them one viewer sees. */
@Component
final class Menu {
    private record Keyed(NavigationEntry entry, String key) {}

    private final List<Keyed> places;
    private final List<QuickAddEntry> quickAdds;

    Menu(ObjectProvider<NavigationEntry> places, ObjectProvider<QuickAddEntry> quickAdds) {
        this.places = keyed(places.stream().sorted(comparingInt(NavigationEntry::order)).toList());
        this.quickAdds = quickAdds.stream().sorted(comparingInt(QuickAddEntry::order)).toList();
    }

    List<List<Place>> placesFor(@Nullable Viewer viewer, String path) {
        Map<NavigationEntry.Group, List<Place>> groups = new EnumMap<>(NavigationEntry.Group.class);
        for (Keyed place : places) {
            if (sees(viewer, place.entry().anyOf())) {
                groups.computeIfAbsent(place.entry().group(), group -> new ArrayList<>())
                        .add(
                                new Place(
                                        place.entry(),
                                        place.key(),
                                        isHere(place.entry().path(), path)));
            }
        }
        return List.copyOf(groups.values());
    }

    List<QuickAddEntry> quickAddsFor(@Nullable Viewer viewer) {
        return quickAdds.stream().filter(entry -> sees(viewer, entry.permission())).toList();
    }

    private static boolean sees(@Nullable Viewer viewer, @Nullable Permission needed) {
        return viewer != null && (needed == null || viewer.may(needed));
    }

    private static boolean sees(@Nullable Viewer viewer, List<Permission> anyOf) {
        return viewer != null && (anyOf.isEmpty() || anyOf.stream().anyMatch(viewer::may));
    }

    private static boolean isHere(String entry, String path) {
        return path.equals(entry) || !entry.equals("/") && path.startsWith(entry + "/");
    }

    /** Letters come from the path, the same for every user and in every language. */
    private static List<Keyed> keyed(List<NavigationEntry> entries) {
        Set<String> taken = new HashSet<>();
        return entries.stream().map(entry -> new Keyed(entry, freeLetter(entry, taken))).toList();
    }

    private static String freeLetter(NavigationEntry entry, Set<String> taken) {
        String word = entry.path().equals("/") ? "home" : entry.path();
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .filter(taken::add)
                .findFirst()
                .orElse("");
    }
}
