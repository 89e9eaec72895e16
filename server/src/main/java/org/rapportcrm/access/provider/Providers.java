package org.rapportcrm.access.provider;

import static org.rapportcrm.access.db.Tables.IDENTITY;
import static org.rapportcrm.access.db.Tables.PROVIDER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.access.StillInUse;
import org.rapportcrm.access.Vault;
import org.rapportcrm.access.role.Roles;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Providers as an administrator set them up. What a role for newcomers may, the administrator may.
 */
@Component
class Providers {
    private static final String TYPE = "provider";

    private final DSLContext db;
    private final Vault vault;
    private final Roles roles;
    private final Journal journal;

    Providers(DSLContext db, Vault vault, Roles roles, Journal journal) {
        this.db = db;
        this.vault = vault;
        this.roles = roles;
        this.journal = journal;
    }

    List<Provider> all() {
        return db.selectFrom(PROVIDER).orderBy(PROVIDER.LABEL, PROVIDER.ID).fetch(this::provider);
    }

    Optional<Provider> find(UUID id) {
        return db.selectFrom(PROVIDER).where(PROVIDER.ID.eq(id)).fetchOptional(this::provider);
    }

    /** Ours as its client; empty where there is none. */
    String secret(UUID id) {
        return db.select(PROVIDER.SEALED_SECRET)
                .from(PROVIDER)
                .where(PROVIDER.ID.eq(id), PROVIDER.SEALED_SECRET.isNotNull())
                .fetchOptional(row -> vault.open(purpose(id), row.value1()))
                .map(secret -> new String(secret, StandardCharsets.UTF_8))
                .orElse("");
    }

    @Transactional
    void add(Viewer viewer, ProviderForm form) {
        UUID id = UuidV7.next();
        mustCover(viewer, form);
        int added =
                db.insertInto(PROVIDER)
                        .set(PROVIDER.ID, id)
                        .set(PROVIDER.LABEL, form.label())
                        .set(PROVIDER.ISSUER, form.issuer())
                        .set(PROVIDER.CLIENT_ID, form.clientId())
                        .set(PROVIDER.SEALED_SECRET, sealed(id, form.secret()))
                        .set(PROVIDER.NEW_USER_ROLE, form.role())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            throw new NameTaken(form.issuer());
        }
        journal.write(Author.of(viewer), Change.created(TYPE, id, null, words(form)));
    }

    /** The issuer stays: to whoever it vouched for, another one is somebody else. */
    @Transactional
    void change(Viewer viewer, UUID id, ProviderForm form) {
        Provider before = find(id).orElseThrow(RecordNotFound::new);
        mustCover(viewer, form);
        db.update(PROVIDER)
                .set(PROVIDER.LABEL, form.label())
                .set(PROVIDER.CLIENT_ID, form.clientId())
                .set(PROVIDER.NEW_USER_ROLE, form.role())
                .where(PROVIDER.ID.eq(id))
                .execute();
        if (!form.secret().isEmpty()) {
            db.update(PROVIDER)
                    .set(PROVIDER.SEALED_SECRET, sealed(id, form.secret()))
                    .where(PROVIDER.ID.eq(id))
                    .execute();
        }
        journal.write(
                Author.of(viewer),
                Change.changed(TYPE, id, null, words(ProviderForm.of(before)), words(form)));
    }

    @Transactional
    void delete(Viewer viewer, UUID id) {
        if (db.fetchExists(IDENTITY, IDENTITY.PROVIDER_ID.eq(id))) {
            throw new StillInUse();
        }
        if (db.deleteFrom(PROVIDER).where(PROVIDER.ID.eq(id)).execute() == 0) {
            throw new RecordNotFound();
        }
        journal.write(Author.of(viewer), Change.of(Change.Kind.DELETED, TYPE, id, null));
    }

    private void mustCover(Viewer viewer, ProviderForm form) {
        UUID role = form.role();
        if (role != null) {
            roles.lock();
            roles.mustExist(List.of(role));
            roles.mustCover(viewer, List.of(role));
        }
    }

    private Provider provider(Record row) {
        return new Provider(
                row.get(PROVIDER.ID),
                row.get(PROVIDER.LABEL),
                row.get(PROVIDER.ISSUER),
                row.get(PROVIDER.CLIENT_ID),
                row.get(PROVIDER.SEALED_SECRET) != null,
                row.get(PROVIDER.NEW_USER_ROLE));
    }

    private byte @org.jspecify.annotations.Nullable [] sealed(UUID id, String secret) {
        return secret.isEmpty()
                ? null
                : vault.seal(purpose(id), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String purpose(UUID id) {
        return "provider:" + id;
    }

    private static Map<String, Object> words(ProviderForm form) {
        return Map.of(
                "label", form.label(),
                "issuer", form.issuer(),
                "client-id", form.clientId(),
                "new-user-role", Objects.requireNonNullElse((Object) form.role(), ""));
    }
}
