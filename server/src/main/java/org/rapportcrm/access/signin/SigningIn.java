package org.rapportcrm.access.signin;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.password.PasswordRule;
import org.rapportcrm.access.password.Passwords;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.signin.Accounts.Account;
import org.rapportcrm.access.throttle.NetworkAddress;
import org.rapportcrm.access.throttle.Throttle;
import org.rapportcrm.access.throttle.Throttle.Limit;
import org.rapportcrm.access.throttle.TooManyFailures;
import org.rapportcrm.shared.Secret;
import org.springframework.stereotype.Component;

/**
 * Knows by their password who somebody is. What an account does not have (a user, a password, leave
 * to come in) is told neither by the answer nor by its time.
 */
@Component
public class SigningIn {
    private static final int FAILURES_OF_ACCOUNT = 5;
    private static final int FAILURES_OF_ADDRESS = 29;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;

    SigningIn(Accounts accounts, Passwords passwords, Throttle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * @throws TooManyFailures before anything is compared
     */
    Optional<UUID> signIn(Attempt attempt) {
        return known(attempt).map(Account::id);
    }

    /** Whether it is still the user who sits there, and knows their password. */
    public boolean confirms(UUID user, String password, Client client, Optional<Secret> browser) {
        return known(new Attempt(accounts.emailOf(user), password, client, browser)).isPresent();
    }

    private Optional<Account> known(Attempt attempt) {
        if (attempt.password().length() > PasswordRule.LONGEST) {
            return Optional.empty();
        }
        Account account = accounts.find(attempt.email(), attempt.browser()).orElse(null);
        Limit ofAccount = new Limit(accountKey(attempt, account), FAILURES_OF_ACCOUNT);
        Limit ofAddress = new Limit(addressKey(attempt), FAILURES_OF_ADDRESS);
        List<Limit> limits = List.of(ofAccount, ofAddress);
        if (!isRight(attempt, account, limits) || account == null) {
            return Optional.empty();
        }
        throttle.forget(ofAccount);
        strengthen(account, attempt.password());
        return Optional.of(account);
    }

    /** Checks and counts while it holds the slot: a thousand attempts may come at once. */
    private boolean isRight(Attempt attempt, @Nullable Account account, List<Limit> limits) {
        String hash = account == null ? null : account.passwordHash();
        return passwords.inTurn(comparing -> {
            throttle.check(limits);
            boolean right = comparing.matches(attempt.password(), hash);
            if (!right) {
                throttle.count(limits);
            }
            return right;
        });
    }

    private void strengthen(Account account, String password) {
        String hash = account.passwordHash();
        if (hash != null && passwords.isOutdated(hash)) {
            accounts.strengthen(account.id(), passwords.hash(password));
        }
    }

    private static String accountKey(Attempt attempt, @Nullable Account account) {
        String email = attempt.email().strip().toLowerCase(Locale.ROOT);
        String key = "account:" + hex(new Secret(email).hash());
        return account != null && account.knowsBrowser()
                ? key + ":" + hex(attempt.browser().orElseThrow().hash())
                : key;
    }

    private static String addressKey(Attempt attempt) {
        return "address:" + NetworkAddress.of(attempt.client().address());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
