package org.rapportcrm.access.factor;

import static org.rapportcrm.access.db.Tables.PASSKEY;
import static org.rapportcrm.access.db.Tables.SECOND_FACTOR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.access.throttle.NetworkAddress;
import org.rapportcrm.access.throttle.Throttle;
import org.rapportcrm.access.throttle.Throttle.Limit;
import org.rapportcrm.access.throttle.TooManyFailures;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Shell;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What proves, beside the password, who somebody is; and the codes for when all of it is lost. */
@Component
public class SecondFactors {
    private static final int FAILURES_OF_USER = 5;
    private static final int FAILURES_OF_ADDRESS = 29;

    private final DSLContext db;
    private final AuthenticatorApps apps;
    private final RecoveryCodes codes;
    private final Throttle throttle;
    private final Sessions sessions;
    private final Journal journal;

    SecondFactors(
            DSLContext db,
            AuthenticatorApps apps,
            RecoveryCodes codes,
            Throttle throttle,
            Sessions sessions,
            Journal journal) {
        this.db = db;
        this.apps = apps;
        this.codes = codes;
        this.throttle = throttle;
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * How somebody stands.
     *
     * @param codeUsedAt the last time that a recovery code was
     */
    public record Summary(
            boolean any,
            int codesLeft,
            @Nullable Instant codeUsedAt,
            @Nullable String codeUsedFrom) {
        public @Nullable String note(Shell shell) {
            return codeUsedAt == null
                    ? null
                    : shell.text(
                            "access.recovery.used",
                            shell.words().dateTime(codeUsedAt),
                            String.valueOf(codeUsedFrom),
                            codesLeft);
        }
    }

    public Summary summary(UUID user) {
        var use = codes.lastUse(user);
        return new Summary(
                has(user),
                codes.left(user),
                use.map(RecoveryCodes.Use::at).orElse(null),
                use.map(RecoveryCodes.Use::from).orElse(null));
    }

    public boolean has(UUID user) {
        return db.fetchExists(SECOND_FACTOR, SECOND_FACTOR.USER_ID.eq(user));
    }

    public boolean hasApp(UUID user) {
        return apps.confirmedAt(user).isPresent();
    }

    public boolean hasPasskey(UUID user) {
        return db.fetchExists(PASSKEY, PASSKEY.USER_ID.eq(user));
    }

    /**
     * Whether the code is one that the user's app shows, or a recovery code.
     *
     * @throws TooManyFailures before anything is compared
     */
    @Transactional
    public boolean accepts(Viewer user, String typed, Client client) {
        List<Limit> limits = limits(user.id(), client);
        throttle.lock(limits.getFirst());
        throttle.check(limits);
        String code = typed.replaceAll("\\s", "");
        boolean right =
                Totp.isOne(code)
                        ? apps.accepts(user.id(), code)
                        : isRecovery(user, code, client.address());
        if (right) {
            throttle.forget(limits.getFirst());
        } else {
            throttle.count(limits);
        }
        return right;
    }

    /** Takes everything away, so that its user begins anew; nobody stays signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reset(UUID user, Author author) {
        apps.remove(user);
        codes.remove(user);
        db.deleteFrom(PASSKEY).where(PASSKEY.USER_ID.eq(user)).execute();
        sessions.endAll(user);
        write(author, user, "reset");
    }

    /** The last one takes the recovery codes along. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Viewer user, String what) {
        if (!has(user.id())) {
            codes.remove(user.id());
        }
        write(Author.of(user), user.id(), what);
    }

    private boolean isRecovery(Viewer user, String code, String from) {
        boolean right = codes.use(user.id(), code, from);
        if (right) {
            write(Author.of(user), user.id(), "recovery code used");
        }
        return right;
    }

    private void write(Author author, UUID user, String what) {
        journal.write(
                author,
                Change.changed("user", user, null, Map.of(), Map.of("second-factor", what)));
    }

    private static List<Limit> limits(UUID user, Client client) {
        return List.of(
                new Limit("factor:" + user, FAILURES_OF_USER),
                new Limit("address:" + NetworkAddress.of(client.address()), FAILURES_OF_ADDRESS));
    }
}
