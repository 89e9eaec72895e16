package org.rapportcrm.access.branding;

import static org.rapportcrm.access.db.Tables.LOGO;
import static org.rapportcrm.access.db.Tables.ORGANIZATION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.db.tables.records.OrganizationRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Name, logo and color of our organization. */
@Component
class Branding {
    private static final String TYPE = "organization";

    /** There is one of it. */
    private static final UUID ID = new UUID(0, 1);

    private static final int LARGEST = 512 << 10;
    private static final int LONGEST_SIDE = 2_000;
    private static final int PEEK = 512;

    private final DSLContext db;
    private final Journal journal;

    Branding(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** As it is kept. */
    record Kept(String name, @Nullable String accent, @Nullable String logoHash) {}

    /** A picture that anybody may fetch. */
    record Logo(String mediaType, byte[] content) {}

    Kept kept() {
        return db.select(ORGANIZATION.NAME, ORGANIZATION.ACCENT, ORGANIZATION.LOGO_HASH)
                .from(ORGANIZATION)
                .fetchOptionalInto(Kept.class)
                .orElseGet(() -> new Kept("", null, null));
    }

    Optional<Logo> logo(String hash) {
        return db.select(LOGO.MEDIA_TYPE, LOGO.CONTENT)
                .from(LOGO)
                .where(LOGO.HASH.eq(hash))
                .fetchOptional(row -> new Logo(row.value1(), row.value2()));
    }

    @Transactional
    void change(String name, @Nullable Color accent, Author author) {
        Kept before = locked();
        String color = accent == null ? null : accent.hex();
        db.update(ORGANIZATION)
                .set(ORGANIZATION.NAME, name)
                .set(ORGANIZATION.ACCENT, color)
                .execute();
        journal.write(
                author,
                Change.changed(
                        TYPE,
                        ID,
                        null,
                        values(before.name(), before.accent()),
                        values(name, color)));
    }

    /**
     * The one before stays in the database, so that it can be taken back.
     *
     * @return the hash of the one before
     */
    @Transactional
    Optional<String> show(byte[] content, Author author) {
        Picture picture = checked(content);
        String hash = hash(content);
        db.insertInto(LOGO, LOGO.HASH, LOGO.MEDIA_TYPE, LOGO.CONTENT)
                .values(hash, picture.mediaType(), content)
                .onConflictDoNothing()
                .execute();
        return set(hash, author);
    }

    /**
     * @param hash of a logo that was shown before; null shows none
     */
    @Transactional
    Optional<String> show(@Nullable String hash, Author author) {
        if (hash != null && logo(hash).isEmpty()) {
            throw new LogoRefused("access.error.logo-gone");
        }
        return set(hash, author);
    }

    private Optional<String> set(@Nullable String hash, Author author) {
        Optional<String> before = Optional.ofNullable(locked().logoHash());
        TableField<OrganizationRecord, String> field = ORGANIZATION.LOGO_HASH;
        db.update(ORGANIZATION).set(field, hash).execute();
        journal.write(
                author,
                Change.changed(
                        TYPE,
                        ID,
                        null,
                        before.map(it -> Map.of("logo", it)).orElse(Map.of()),
                        hash == null ? Map.of() : Map.of("logo", hash)));
        return before;
    }

    private Kept locked() {
        db.selectFrom(ORGANIZATION).forUpdate().fetch();
        return kept();
    }

    private static Picture checked(byte[] content) {
        if (content.length > LARGEST) {
            throw new LogoRefused("access.error.logo-large");
        }
        String start =
                new String(content, 0, Math.min(PEEK, content.length), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            throw new LogoRefused("access.error.logo-svg");
        }
        Picture picture =
                Picture.read(content).orElseThrow(() -> new LogoRefused("access.error.logo"));
        if (picture.width() < 1
                || picture.height() < 1
                || picture.width() > LONGEST_SIDE
                || picture.height() > LONGEST_SIDE) {
            throw new LogoRefused("access.error.logo-pixels");
        }
        return picture;
    }

    private static Map<String, Object> values(String name, @Nullable String accent) {
        Map<String, Object> values = new HashMap<>(Map.of("name", name));
        if (accent != null) {
            values.put("accent", accent);
        }
        return values;
    }

    private static String hash(byte[] content) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
