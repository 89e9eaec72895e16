package org.rapportcrm.intake.result;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.run.DraftingImports;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.Reasons;
import org.rapportcrm.intake.run.Shown;
import org.rapportcrm.intake.run.SkippedRows;
import org.rapportcrm.intake.run.StartingImports;
import org.rapportcrm.record.Outcome.State;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Needs(kind = "import", action = Action.READ)
class ImportPages {
    private static final int ROWS = 100;
    private static final int CELLS = 40;
    private static final int LONGEST = 200;

    private final ImportStore imports;
    private final ShowingImports showing;
    private final SkippedRows skipped;
    private final SkippedRowsFile skippedFile;
    private final SeenRows seen;
    private final StartingImports starting;
    private final DraftingImports drafts;

    ImportPages(
            ImportStore imports,
            ShowingImports showing,
            SkippedRows skipped,
            SkippedRowsFile skippedFile,
            SeenRows seen,
            StartingImports starting,
            DraftingImports drafts) {
        this.imports = imports;
        this.showing = showing;
        this.skipped = skipped;
        this.skippedFile = skippedFile;
        this.seen = seen;
        this.starting = starting;
        this.drafts = drafts;
    }

    @GetMapping("/imports")
    ModelAndView list(@RequestParam @Nullable UUID before, Viewer viewer, Words words) {
        List<ImportRow> rows = showing.newest(before, viewer, words);
        return new ModelAndView("intake/result/list", "page", new ImportList(rows));
    }

    @GetMapping("/imports/{id}")
    ModelAndView result(@PathVariable UUID id, Viewer viewer, Words words) {
        ImportRow row = showing.one(id, viewer, words);
        return row.run().state() == Import.State.DRAFT
                ? new ModelAndView("redirect:/imports/" + id + "/mapping")
                : new ModelAndView("intake/result/page", "page", row);
    }

    /** What changes on that page while the import runs. */
    @GetMapping("/imports/{id}/progress")
    ModelAndView progress(@PathVariable UUID id, Viewer viewer, Words words) {
        return new ModelAndView("intake/result/progress", "page", showing.one(id, viewer, words));
    }

    @PostMapping("/imports/{id}/cancellation")
    @Needs(kind = "import", action = Action.WRITE)
    String cancel(@PathVariable UUID id) {
        imports.get(id);
        starting.cancel(id);
        return "redirect:/imports/" + id;
    }

    /** Gives a draft up, with its file. */
    @PostMapping("/imports/{id}/disposal")
    @Needs(kind = "import", action = Action.WRITE)
    String dispose(@PathVariable UUID id) {
        starting.dispose(id);
        return "redirect:/imports";
    }

    @PostMapping("/imports/{id}/replay")
    @Needs(kind = "import", action = Action.WRITE)
    String replay(@PathVariable UUID id, Viewer viewer) {
        return "redirect:/imports/" + drafts.replay(id, viewer.id()) + "/mapping";
    }

    @GetMapping("/imports/{id}/rows")
    ModelAndView rows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "REFUSED") State state,
            @RequestParam(defaultValue = "0") long after,
            Viewer viewer,
            Words words) {
        Import run = imports.get(id);
        List<SkippedRows.Skipped> found =
                seen.of(run, skipped.after(id, state, after, ROWS + 1), viewer);
        List<SkippedPage.Row> rows =
                found.stream()
                        .limit(ROWS)
                        .map(row ->
                                new SkippedPage.Row(
                                        row.line(),
                                        Reasons.text(row.reason(), words),
                                        shortened(row.cells())))
                        .toList();
        return new ModelAndView(
                "intake/result/rows",
                "page",
                new SkippedPage(
                        id, run.name(), state, run.mapping().header(), rows, found.size() > ROWS));
    }

    @GetMapping("/imports/{id}/rows.csv")
    void download(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "REFUSED") State state,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        Import run = imports.get(id);
        seen.mustBeWhole(run, viewer);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("rows.csv").build().toString());
        Writer out = response.getWriter();
        // spreadsheet programs take a file without it for Windows-1252
        out.write('\ufeff');
        skippedFile.write(run, state, words, out);
    }

    private static List<String> shortened(List<String> cells) {
        return cells.stream().limit(CELLS).map(it -> Shown.shortened(it, LONGEST)).toList();
    }
}
