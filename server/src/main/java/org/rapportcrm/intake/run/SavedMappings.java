package org.rapportcrm.intake.run;

import static org.rapportcrm.intake.db.Tables.SAVED_MAPPING;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How files of a source with certain columns are read: as the last one was, or as somebody saved it
 * under a name. The one that was used last is taken for the next file.
 */
@Component
public class SavedMappings {
    private static final String AS_LAST_TIME = "";

    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    SavedMappings(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A mapping that can be chosen.
     *
     * @param name blank for the one of the last file
     */
    public record Saved(UUID id, String name, Mapping mapping, Instant usedAt) {}

    /** Those of a source for these columns, the one that was used last first. */
    public List<Saved> of(UUID source, List<String> header) {
        return db.selectFrom(SAVED_MAPPING)
                .where(fits(source, header))
                .orderBy(SAVED_MAPPING.USED_AT.desc(), SAVED_MAPPING.ID.desc())
                .fetch(row ->
                        new Saved(
                                row.getId(),
                                row.getName(),
                                json.readValue(row.getMapping().data(), Mapping.class),
                                row.getUsedAt()));
    }

    Optional<Mapping> latest(UUID source, List<String> header) {
        return of(source, header).stream().findFirst().map(Saved::mapping);
    }

    /** Takes down how an import was read that begins to run. */
    void remember(Import run) {
        if (run.mends() != null || run.recordType().equals(NoSuchKind.KEY)) {
            return;
        }
        Mapping mapping = run.mapping();
        String name =
                of(run.sourceId(), mapping.header()).stream()
                        .filter(saved -> saved.mapping().readAs(mapping.form()).equals(mapping))
                        .findFirst()
                        .map(Saved::name)
                        .orElse(AS_LAST_TIME);
        write(run, name, run.startedBy());
    }

    /** Saves the mapping of a draft under a name, which may have been another's before. */
    @Transactional
    public void save(Import draft, String name, UUID savedBy) {
        write(draft, name, savedBy);
    }

    /** One that somebody else has forgotten meanwhile changes nothing. */
    public Mapping choose(Import draft, UUID id) {
        return of(draft.sourceId(), draft.mapping().header()).stream()
                .filter(saved -> saved.id().equals(id))
                .findFirst()
                .map(saved -> saved.mapping().readAs(draft.mapping().form()))
                .orElseGet(draft::mapping);
    }

    @Transactional
    public void forget(Import draft, UUID id) {
        db.deleteFrom(SAVED_MAPPING)
                .where(fits(draft.sourceId(), draft.mapping().header()), SAVED_MAPPING.ID.eq(id))
                .execute();
    }

    private void write(Import run, String name, UUID savedBy) {
        JSONB mapping = JSONB.valueOf(json.writeValueAsString(run.mapping()));
        db.execute(
                """
                insert into intake.saved_mapping (id, source_id, header_key, name, mapping, saved_by, used_at)
                values ({0}, {1}, {2}, {3}, {4}, {5}, {6})
                on conflict (source_id, header_key, lower(name)) do update set
                    name = excluded.name, mapping = excluded.mapping, saved_by = excluded.saved_by,
                    used_at = excluded.used_at\
                """,
                UuidV7.next(),
                run.sourceId(),
                RowKeys.ofHeader(run.mapping().header()),
                name,
                mapping,
                savedBy,
                clock.instant());
    }

    private static Condition fits(UUID source, List<String> header) {
        return SAVED_MAPPING
                .SOURCE_ID
                .eq(source)
                .and(SAVED_MAPPING.HEADER_KEY.eq(RowKeys.ofHeader(header)));
    }
}
