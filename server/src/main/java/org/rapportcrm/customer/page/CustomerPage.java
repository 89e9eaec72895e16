package org.rapportcrm.customer.page;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.rapportcrm.customer.ProfilePanel.Frame;
import org.rapportcrm.customer.ProfilePanel.Slot;
import org.rapportcrm.web.Fragments;
import org.rapportcrm.web.Shell;

/** The 360° page: the header, and in each slot what the modules contribute. */
public record CustomerPage(Header header, List<Panel> panels, Fragments fragments) {
    /** A panel that is filled, or the frame of one that comes later. */
    public sealed interface Panel {
        Frame frame();
    }

    public record Filled(Frame frame, Object model) implements Panel {}

    public record Later(Frame frame) implements Panel {}

    public boolean has(Slot slot) {
        return panels.stream().anyMatch(panel -> panel.frame().slot() == slot);
    }

    public List<Content> in(Slot slot, Shell shell) {
        return panels.stream()
                .filter(panel -> panel.frame().slot() == slot)
                .map(panel -> draw(panel, shell))
                .toList();
    }

    private Content draw(Panel panel, Shell shell) {
        return switch (panel) {
            case Filled filled ->
                    fragments.draw(
                            filled.frame().template(), shell, Map.of("panel", filled.model()));
            case Later later ->
                    fragments.draw(
                            "customer/page/later",
                            shell,
                            Map.of(
                                    "title",
                                    shell.text(later.frame().titleKey()),
                                    "path",
                                    header.name().path() + "/panels/" + later.frame().key()));
        };
    }
}
