package org.rapportcrm.access.password;

import static org.rapportcrm.access.db.Tables.APP_USER;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rapportcrm.access.Organization;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets passwords. A new one ends every session of its user and every link made for them. */
@Component
public class ChoosingPasswords {
    private final DSLContext db;
    private final Organization organization;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Viewers viewers;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ChoosingPasswords(
            DSLContext db,
            Organization organization,
            Passwords passwords,
            Sessions sessions,
            Viewers viewers,
            Journal journal,
            TransactionTemplate transaction) {
        this.db = db;
        this.organization = organization;
        this.passwords = passwords;
        this.sessions = sessions;
        this.viewers = viewers;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * The message key of what is wrong with a password.
     *
     * @param known what others know about its user
     */
    public Optional<String> objection(String password, String... known) {
        return PasswordRule.broken(
                password, Stream.concat(Stream.of(known), Stream.of(organization.name())).toList());
    }

    /**
     * @param check whether it is still worth the while; many may have queued meanwhile
     * @param whose asked for in the transaction of the change; what it throws prevents the change
     */
    public UUID choose(String password, Runnable check, Supplier<UUID> whose) {
        // before the transaction: hashing takes long and may have to queue
        String hash = passwords.hash(password, check);
        return transaction.execute(_ -> {
            UUID user = whose.get();
            set(user, hash);
            return user;
        });
    }

    private void set(UUID user, String hash) {
        db.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, hash)
                .set(APP_USER.PASSWORD_VERSION, APP_USER.PASSWORD_VERSION.plus(1))
                .where(APP_USER.ID.eq(user))
                .execute();
        sessions.endAll(user);
        Viewer author = viewers.of(user).orElseThrow(RecordNotFound::new);
        journal.write(
                Author.of(author),
                Change.changed("user", user, null, Map.of(), Map.of("password", "changed")));
    }
}
