package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The account PostgreSQL runs under, which must not be root. */
record Account(List<String> prefix, @Nullable UserPrincipal owner) {

    private static final Logger log = LoggerFactory.getLogger(Account.class);
    private static final List<String> CANDIDATES = List.of("postgres", "nobody");

    static Account choose(Path folder) throws IOException, InterruptedException {
        if (!isRoot()) {
            return new Account(List.of(), null);
        }
        for (String name : CANDIDATES) {
            Optional<Account> account = demoted(name);
            if (account.isPresent() && account.get().reaches(folder)) {
                return account.get();
            }
        }
        return inUserNamespace(folder);
    }

    void own(Path tree) throws IOException {
        if (owner != null) {
            FileTrees.own(tree, owner);
        }
    }

    List<String> command(List<String> words) {
        return Commands.join(prefix, words);
    }

    /** Without a session of its own the terminal's Ctrl-C would stop PostgreSQL before us. */
    List<String> daemon(List<String> words) {
        List<String> session = Commands.find("setsid").map(List::of).orElse(List.of());
        return Commands.join(session, command(words));
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static Optional<Account> demoted(String name) throws IOException {
        Optional<String> setpriv = Commands.find("setpriv");
        Optional<String[]> user = passwordEntry(name);
        if (setpriv.isEmpty() || user.isEmpty()) {
            return Optional.empty();
        }
        String uid = user.get()[2];
        String gid = user.get()[3];
        List<String> prefix =
                List.of(setpriv.get(), "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        return Optional.of(new Account(prefix, principal(uid)));
    }

    private static Optional<String[]> passwordEntry(String name) throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > 3 && fields[0].equals(name))
                .findFirst();
    }

    private static UserPrincipal principal(String uid) throws IOException {
        return Path.of("/")
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(uid);
    }

    private boolean reaches(Path folder) throws IOException, InterruptedException {
        return Commands.run(command(List.of("/bin/sh", "-c", "cd \"$0\"", folder.toString())))
                .succeeded();
    }

    private static Account inUserNamespace(Path folder) throws IOException, InterruptedException {
        Account account =
                new Account(
                        List.of(Commands.find("unshare").orElse("unshare"), "-U"), principal("0"));
        if (Commands.find("unshare").isPresent() && account.reaches(folder)) {
            log.info("{} is closed to other users, so PostgreSQL runs in a user namespace", folder);
            return account;
        }
        throw new PostgresStartFailed(
                "PostgreSQL refuses to run as root, and the users %s cannot enter %s. "
                                .formatted(CANDIDATES, folder)
                        + "Run Rapport as an ordinary user that owns its data folder, or give "
                        + "every parent folder execute permission for others (chmod o+x).");
    }
}
