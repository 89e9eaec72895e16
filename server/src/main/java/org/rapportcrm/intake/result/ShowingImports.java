package org.rapportcrm.intake.result;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.Source;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.revert.Revert;
import org.rapportcrm.intake.revert.RevertStore;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.Kinds;
import org.rapportcrm.intake.run.NoSuchKind;
import org.rapportcrm.intake.run.Reasons;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.rapportcrm.work.JobStatus;
import org.rapportcrm.work.Jobs;
import org.springframework.stereotype.Component;

/** Puts imports together for their pages. */
@Component
class ShowingImports {
    static final int MOST = 50;

    private final ImportStore imports;
    private final Sources sources;
    private final Kinds kinds;
    private final Jobs jobs;
    private final DSLContext db;
    private final Clock clock;
    private final RevertStore reverts;

    ShowingImports(
            ImportStore imports,
            Sources sources,
            Kinds kinds,
            Jobs jobs,
            DSLContext db,
            Clock clock,
            RevertStore reverts) {
        this.reverts = reverts;
        this.imports = imports;
        this.sources = sources;
        this.kinds = kinds;
        this.jobs = jobs;
        this.db = db;
        this.clock = clock;
    }

    List<ImportRow> newest(@Nullable UUID before, Viewer viewer, Words words) {
        List<Import> runs = imports.newest(before, MOST);
        Map<UUID, String> names = new HashMap<>();
        sources.all().forEach(source -> names.put(source.id(), source.name()));
        Map<UUID, String> people = people(runs.stream().map(Import::startedBy).toList());
        Map<UUID, Revert> back = reverts.of(runs.stream().map(Import::id).toList());
        return runs.stream()
                .map(run -> row(run, names, people, words).with(back.get(run.id()), viewer))
                .toList();
    }

    ImportRow one(UUID id, Viewer viewer, Words words) {
        Import run = imports.get(id);
        Source source = sources.get(run.sourceId());
        Map<UUID, String> people = people(List.of(run.startedBy()));
        return row(run, Map.of(source.id(), source.name()), people, words)
                .with(reverts.of(List.of(id)).get(id), viewer);
    }

    private ImportRow row(
            Import run, Map<UUID, String> sourceNames, Map<UUID, String> people, Words words) {
        Optional<JobStatus> job =
                run.state().isOver() || run.state() == Import.State.DRAFT
                        ? Optional.empty()
                        : jobs.find(run.id());
        Instant now = clock.instant();
        boolean silent = job.isEmpty() && run.isSilent(now);
        return new ImportRow(
                run,
                sourceNames.getOrDefault(run.sourceId(), ""),
                kind(run, words),
                people.getOrDefault(run.startedBy(), words.text("intake.by-command")),
                silent ? Import.State.FAILED : run.state(),
                job.orElse(null),
                job.flatMap(it -> it.remaining(now)).map(left -> text(left, words)).orElse(null),
                pace(run, now),
                silent ? words.text("intake.problem.silent") : failure(run, words),
                null,
                false,
                null);
    }

    private static @Nullable String failure(Import run, Words words) {
        return run.failure() == null ? null : Reasons.text(run.failure(), words);
    }

    private String kind(Import run, Words words) {
        return run.recordType().equals(NoSuchKind.KEY)
                ? words.text("intake.kind.unknown")
                : words.text(kinds.get(run.recordType()).labelKey() + "s");
    }

    private static @Nullable Long pace(Import run, Instant now) {
        Instant began = run.times().started();
        Instant ended = run.times().finished();
        if (began == null || run.progress().read() == 0) {
            return null;
        }
        long millis = Duration.between(began, ended == null ? now : ended).toMillis();
        return run.progress().read() * 1_000 / Math.max(1, millis);
    }

    private static String text(Duration left, Words words) {
        return left.toMinutes() >= 2
                ? words.text("intake.minutes-left", left.toMinutes())
                : words.text("intake.seconds-left", Math.max(1, left.toSeconds()));
    }

    private Map<UUID, String> people(List<UUID> ids) {
        return db.select(COLLEAGUE.ID, COLLEAGUE.NAME)
                .from(COLLEAGUE)
                .where("id = any({0})", (Object) ids.toArray(UUID[]::new))
                .fetchMap(COLLEAGUE.ID, COLLEAGUE.NAME);
    }
}
