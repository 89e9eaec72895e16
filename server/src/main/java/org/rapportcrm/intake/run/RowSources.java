package org.rapportcrm.intake.run;

import java.util.Objects;
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
        return TableFile.open(
                Objects.requireNonNull(run.file(), "a file lies somewhere"),
                run.name(),
                FileForm.Choice.of(form));
    }
}
