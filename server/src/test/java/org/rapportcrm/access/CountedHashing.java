package org.rapportcrm.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes as production does, but compares the same twice only once; and tells what work that is in
 * production, where it takes nearly all of the time.
 */
final class CountedHashing implements PasswordEncoder {
    private final PasswordEncoder real;
    private final List<String> work = new CopyOnWriteArrayList<>();
    private final Map<List<String>, Boolean> compared = new ConcurrentHashMap<>();

    CountedHashing(PasswordEncoder real) {
        this.real = real;
    }

    /** What was done since the last time that somebody asked. */
    List<String> done() {
        List<String> done = List.copyOf(work);
        work.clear();
        return done;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        work.add("hashed");
        return real.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        work.add("compared with " + cost(Objects.requireNonNull(hash)));
        return compared.computeIfAbsent(
                List.of(String.valueOf(password), hash), _ -> real.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return real.upgradeEncoding(hash);
    }

    /** Algorithm, memory and rounds; not salt and hash. */
    private static String cost(String hash) {
        return Stream.of(hash.split("\\$")).limit(4).toList().toString();
    }
}
