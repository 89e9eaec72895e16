package org.rapportcrm.desk;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.rapportcrm.access.HomePanel;
import org.rapportcrm.access.HomePanel.Slot;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Fragments;
import org.rapportcrm.web.Shell;
import org.rapportcrm.web.Words;

/** Where a user's day begins. */
public record HomePage(Viewer viewer, Instant now, List<Filled> panels, Fragments fragments) {
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** A panel with something in it. */
    public record Filled(HomePanel.Frame frame, Object model) {}

    /** Nobody has brought anything in yet. */
    public boolean isBlank() {
        return panels.isEmpty();
    }

    /** "Good morning, Priya". */
    public String greeting(Words words) {
        LocalTime time = now.atZone(viewer.zone()).toLocalTime();
        String key =
                time.isBefore(LocalTime.NOON)
                        ? "desk.morning"
                        : time.isBefore(EVENING) ? "desk.afternoon" : "desk.evening";
        return words.text(key, viewer.name().split(" ", 2)[0]);
    }

    public String today(Words words) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMMEEEEd")
                .withLocale(words.locale())
                .format(now.atZone(viewer.zone()));
    }

    public boolean has(Slot slot) {
        return panels.stream().anyMatch(panel -> panel.frame().slot() == slot);
    }

    public List<Content> in(Slot slot, Shell shell) {
        return panels.stream()
                .filter(panel -> panel.frame().slot() == slot)
                .map(panel ->
                        fragments.draw(
                                panel.frame().template(), shell, Map.of("panel", panel.model())))
                .toList();
    }
}
