package org.rapportcrm.intake.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.Source;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.file.FileForm;
import org.rapportcrm.intake.file.RowSource;
import org.rapportcrm.intake.file.TableFile;
import org.rapportcrm.intake.mapping.CellFormat;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.mapping.MappingGuess;
import org.rapportcrm.intake.mapping.Sample;
import org.rapportcrm.intake.run.Import.State;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares imports: a file gets the mapping that its source had before, or the best guess; a file
 * of no kind that we know is prepared as such.
 */
@Component
public class DraftingImports {
    private final ImportStore imports;
    private final Sources sources;
    private final Kinds kinds;
    private final Ledger ledger;
    private final RowSources rowSources;
    private final SavedMappings saved;

    DraftingImports(
            ImportStore imports,
            Sources sources,
            Kinds kinds,
            Ledger ledger,
            RowSources rowSources,
            SavedMappings saved) {
        this.imports = imports;
        this.sources = sources;
        this.kinds = kinds;
        this.ledger = ledger;
        this.rowSources = rowSources;
        this.saved = saved;
    }

    /**
     * @param name of the file as its owner calls it
     * @param kind of its records; guessed when null
     */
    @Transactional
    public UUID draft(
            Source source, Path file, String name, @Nullable String kind, UUID startedBy) {
        Sample sample = sample(file, name, FileForm.Choice.DETECT);
        Import mended = mended(source, sample.header());
        Mapping mapping =
                mended == null
                        ? mapping(source, sample, kind)
                        : mended.mapping().readAs(sample.form());
        var content = Import.Content.of(file, mended == null ? null : mended.id(), size(file));
        return imports.add(
                new ImportStore.Arrival(source.id(), name, content, startedBy),
                mapping,
                State.DRAFT);
    }

    /** The import of that source whose refused rows a file with such columns brings back. */
    private @Nullable Import mended(Source source, List<String> header) {
        return MendedRows.of(header)
                .flatMap(imports::find)
                // rows that were refused once more are still rows of the first import
                .map(mended -> mended.mends() == null ? mended : imports.get(mended.mends()))
                .filter(mended -> mended.sourceId().equals(source.id()))
                .filter(mended ->
                        mended.mapping().columns().size() == header.size() - MendedRows.OURS)
                .orElse(null);
    }

    /** From a source that comes into being with its first file. */
    @Transactional
    public UUID draft(SourceDefaults newSource, Path file, String name, Viewer viewer) {
        Source source = sources.add(newSource, Author.of(viewer));
        return draft(source, file, name, null, viewer.id());
    }

    /** Prepares to bring the rows of an import, whose kind was not known, in as one that is. */
    @Transactional
    public UUID replay(UUID id, UUID startedBy) {
        Import replayed = imports.get(id);
        Source source = sources.get(replayed.sourceId());
        Mapping mapping = mapping(source, rows(replayed), null);
        var arrival =
                new ImportStore.Arrival(
                        source.id(),
                        replayed.name(),
                        Import.Content.replay(id, replayed.progress().read()),
                        startedBy);
        return imports.add(arrival, mapping, State.DRAFT);
    }

    /** Reads the file in another way than we took it for, and guesses its mapping anew. */
    @Transactional
    public void reform(UUID id, FileForm.Choice choice, @Nullable String kind) {
        Import draft = imports.get(id);
        Source source = sources.get(draft.sourceId());
        boolean isFile = draft.file() != null && draft.mends() == null;
        Sample sample =
                isFile
                        ? sample(Objects.requireNonNull(draft.file()), draft.name(), choice)
                        : sample(draft);
        imports.map(id, mapping(source, sample, kind));
    }

    @Transactional
    public void change(UUID id, UnaryOperator<Mapping> change) {
        imports.map(id, change.apply(imports.get(id).mapping()));
    }

    public Sample sample(Import draft) {
        if (draft.replays() != null) {
            Import replayed = imports.get(draft.replays());
            return rows(replayed);
        }
        if (draft.file() == null) {
            return rows(draft);
        }
        FileForm form = Objects.requireNonNull(draft.mapping().form());
        if (draft.mends() != null) {
            try (RowSource rows = rowSources.open(draft)) {
                return Sample.of(form, draft.mapping().header(), rows);
            }
        }
        return sample(draft.file(), draft.name(), FileForm.Choice.of(form));
    }

    private Sample rows(Import replayed) {
        try (var rows = new LedgerRows(ledger, replayed)) {
            return Sample.of(null, replayed.mapping().header(), rows);
        }
    }

    private static Sample sample(Path file, String name, FileForm.Choice choice) {
        try (TableFile table = TableFile.open(file, name, choice)) {
            return Sample.of(table);
        }
    }

    private Mapping mapping(Source source, Sample sample, @Nullable String kind) {
        CellFormat usual = usual(source);
        if (kind != null) {
            return kind.equals(NoSuchKind.KEY)
                    ? MappingGuess.blank(kind, sample, usual)
                    : MappingGuess.guess(kinds.get(kind), sample, usual);
        }
        Mapping blank = MappingGuess.blank(NoSuchKind.KEY, sample, usual);
        return saved.latest(source.id(), blank.header())
                .filter(before -> before.columns().size() == blank.columns().size())
                .map(before -> before.readAs(sample.form()))
                .or(() -> MappingGuess.among(kinds.known(), sample, usual))
                .orElse(blank);
    }

    /** In the United States dates start with the month. */
    private static CellFormat usual(Source source) {
        return Locale.US.getCountry().equals(source.country())
                ? new CellFormat(CellFormat.DecimalMark.POINT, CellFormat.DateOrder.MONTH_FIRST)
                : CellFormat.USUAL;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
