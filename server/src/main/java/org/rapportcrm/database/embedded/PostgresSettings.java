package org.rapportcrm.database.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an operator may set of the embedded PostgreSQL: {@code sharedBuffers} as PostgreSQL writes
 * it ("256MB"), {@code maxConnections}, and any other setting by name in {@code extra}, which wins.
 */
public record PostgresSettings(
        String sharedBuffers, int maxConnections, Map<String, String> extra) {

    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_BUFFERS = 256 * MEGABYTE;
    private static final long MOST_BUFFERS = 1024 * MEGABYTE;

    public PostgresSettings {
        extra = Map.copyOf(extra);
    }

    public static PostgresSettings defaults() {
        return new PostgresSettings(sharedBuffers(memory()), 100, Map.of());
    }

    /** A sixteenth of the memory, so that the indexes that an import writes into stay in it. */
    static String sharedBuffers(long memory) {
        return Math.clamp(memory / 16, LEAST_BUFFERS, MOST_BUFFERS) / MEGABYTE + "MB";
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    /** On the command line, where ALTER SYSTEM cannot override them. */
    List<String> arguments() {
        Map<String, String> settings = new TreeMap<>(fixed());
        settings.put("shared_buffers", sharedBuffers);
        settings.put("max_connections", Integer.toString(maxConnections));
        settings.putAll(extra);
        return arguments(settings);
    }

    static List<String> arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .flatMap(setting ->
                        List.of("-c", setting.getKey() + "=" + setting.getValue()).stream())
                .toList();
    }

    private static Map<String, String> fixed() {
        return Map.ofEntries(
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("wal_level", "replica"),
                // each page is written whole once after a checkpoint: at 1 GB an import of
                // a million customers makes one every 20 seconds
                Map.entry("max_wal_size", "4GB"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("shared_preload_libraries", "pg_stat_statements"),
                Map.entry("track_io_timing", "on"),
                Map.entry("jit", "off"),
                Map.entry("random_page_cost", "1.1"),
                // plans made for a table of a few rows are kept until somebody counts it
                // anew: during the first import a search took 25 s
                Map.entry("autovacuum_naptime", "10s"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }
}
