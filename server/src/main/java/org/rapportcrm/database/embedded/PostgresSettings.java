package org.rapportcrm.database.embedded;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an operator may set of the embedded PostgreSQL: {@code sharedBuffers} as PostgreSQL writes
 * it ("256MB"), {@code maxConnections}, and any other setting by name in {@code extra}, which wins.
 */
public record PostgresSettings(
        String sharedBuffers, int maxConnections, Map<String, String> extra) {

    public PostgresSettings {
        extra = Map.copyOf(extra);
    }

    public static PostgresSettings defaults() {
        return new PostgresSettings("256MB", 100, Map.of());
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
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("shared_preload_libraries", "pg_stat_statements"),
                Map.entry("track_io_timing", "on"),
                Map.entry("jit", "off"),
                Map.entry("random_page_cost", "1.1"),
                // plans made for a table of a few rows are kept until somebody counts it anew:
                // during
                // the first import a search took 25 s
                Map.entry("autovacuum_naptime", "10s"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }
}
