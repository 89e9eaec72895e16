package org.rapportcrm.intake.run;

import java.util.Objects;
import java.util.UUID;
import org.rapportcrm.intake.file.FileForm;
import org.rapportcrm.intake.file.RowSource;
import org.rapportcrm.intake.file.TableFile;
import org.springframework.stereotype.Component;

/** Opens the rows of an import, wherever they lie. */
@Component
public class RowSources {
    private final Ledger ledger;
    private final ImportStore imports;

    RowSources(Ledger ledger, ImportStore imports) {
        this.ledger = ledger;
        this.imports = imports;
    }

    public RowSource open(Import run) {
        if (run.replays() != null) {
            return new LedgerRows(ledger, imports.get(run.replays()));
        }
        FileForm form = Objects.requireNonNull(run.mapping().form(), "a file has a form");
        TableFile file =
                TableFile.open(
                        Objects.requireNonNull(run.file(), "a file lies somewhere"),
                        run.name(),
                        FileForm.Choice.of(form));
        return run.mends() == null ? file : new MendedRows(file, run.mapping().header());
    }

    /** Under which keys rows stand that come back mended. */
    ChunkReader.Standing standing(Import run) {
        UUID mended = run.mends();
        return mended == null ? ChunkReader.Standing.NONE : lines -> ledger.keys(mended, lines);
    }
}
