package org.rapportcrm.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody still refers to in the heap of a running Java, by class. {@code GC.class_histogram}
 * collects and counts while everything else stands still, so nothing made in between counts as
 * held.
 */
record LiveHeap(Map<String, Long> bytes) {
    /** {@code 12: 1234 98765 java.lang.String (java.base@25)}. */
    private static final Pattern LINE = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");

    /** What the collector puts into gaps that are too small to be worth closing. */
    private static final String GAP = "[Ljdk.internal.vm.FillerElement;";

    private static final int NAMED = 12;

    static LiveHeap of(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process asked =
                    new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                            .redirectErrorStream(true)
                            .start();
            return read(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LiveHeap read(String histogram) {
        Map<String, Long> bytes = new HashMap<>();
        Matcher line = LINE.matcher(histogram);
        while (line.find()) {
            bytes.merge(line.group(2), Long.valueOf(line.group(1)), Long::sum);
        }
        bytes.remove(GAP);
        if (bytes.isEmpty()) {
            throw new IllegalStateException(histogram);
        }
        return new LiveHeap(bytes);
    }

    long kib() {
        return bytes.values().stream().mapToLong(Long::longValue).sum() / 1_024;
    }

    /** The classes that take more room than they did, those that grew most first. */
    String grownSince(LiveHeap before) {
        return bytes.entrySet().stream()
                .map(held ->
                        Map.entry(
                                held.getKey(),
                                held.getValue() - before.bytes().getOrDefault(held.getKey(), 0L)))
                .filter(grown -> grown.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(NAMED)
                .map(grown -> "%,d bytes more of %s".formatted(grown.getValue(), grown.getKey()))
                .reduce("", (all, one) -> all + "\n" + one);
    }
}
