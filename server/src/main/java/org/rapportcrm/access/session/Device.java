package org.rapportcrm.access.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The browser and system that a User-Agent header names; what is unknown is shown as sent. */
record Device(Optional<String> browser, Optional<String> system, String sent) {
    private record Mark(String token, String name) {}

    // browsers and systems name those that they resemble too, so the order matters
    private static final List<Mark> BROWSERS =
            List.of(
                    new Mark("Edg", "Edge"),
                    new Mark("OPR/", "Opera"),
                    new Mark("Firefox/", "Firefox"),
                    new Mark("Chrome/", "Chrome"),
                    new Mark("Safari/", "Safari"));
    private static final List<Mark> SYSTEMS =
            List.of(
                    new Mark("Windows", "Windows"),
                    new Mark("Android", "Android"),
                    new Mark("iPhone", "iPhone"),
                    new Mark("iPad", "iPad"),
                    new Mark("Macintosh", "Mac"),
                    new Mark("CrOS", "ChromeOS"),
                    new Mark("Linux", "Linux"));

    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent), userAgent);
    }

    String text() {
        return browser.isEmpty()
                ? sent
                : Stream.concat(browser.stream(), system.stream())
                        .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(List<Mark> marks, String userAgent) {
        return marks.stream()
                .filter(mark -> userAgent.contains(mark.token()))
                .map(Mark::name)
                .findFirst();
    }
}
