package org.rapportcrm.database.embedded;

import java.util.regex.Pattern;

/** Why PostgreSQL did not start, told by its last words, and what to do; the first match counts. */
enum StartTrouble {
    PORT_TAKEN(
            "could not bind|could not create any TCP/IP sockets",
            "Another program has taken the port."),
    OLD_PROCESSES(
            "lock file .* already exists|shared memory block .* is still in use",
            "Another PostgreSQL still uses this folder: end its processes."),
    DISK_FULL(
            "No space left on device|Disk quota exceeded",
            "The disk is full: free some space and start again, nothing is lost."),
    MISSING_LIBRARY(
            "error while loading shared libraries",
            "Install the library that is named, with your system's package manager."),
    WRONG_ARCHITECTURE(
            // setsid hands what the kernel refuses to the shell, which complains about a line.
            "Exec format error|cannot execute binary file|bin/(postgres|initdb): \\d+: ",
            "The programs are made for another processor: use a Java made for this one, "
                    + "or name a server of your own with --db-url."),
    OTHER_C_LIBRARY(
            "failed to execute .*bin/(postgres|initdb): No such file",
            "The programs need glibc, which this system lacks (Alpine?): "
                    + "name a server of your own with --db-url."),
    OTHER_VERSION(
            "database files are incompatible with server",
            "The data folder belongs to another major version of PostgreSQL: "
                    + "start the Rapport that wrote it and take a backup with it."),
    NO_MEMORY(
            "Cannot allocate memory|could not map anonymous shared memory",
            "There is too little memory: lower shared_buffers."),
    NO_LOCALE("invalid locale name", "Install the locale C.UTF-8."),
    NO_PERMISSION(
            "Permission denied|AccessDenied|Operation not permitted",
            "Run Rapport as the user that owns its data folder."),
    UNKNOWN("", "Read its last words.");

    private final Pattern words;
    private final String advice;

    StartTrouble(String words, String advice) {
        this.words = Pattern.compile(words);
        this.advice = advice;
    }

    static StartTrouble of(String lastWords) {
        for (StartTrouble trouble : values()) {
            if (trouble.words.matcher(lastWords).find()) {
                return trouble;
            }
        }
        return UNKNOWN;
    }

    String advice() {
        return advice;
    }

    /** Worth another try in a moment. */
    boolean passes() {
        return this == PORT_TAKEN || this == OLD_PROCESSES;
    }
}
