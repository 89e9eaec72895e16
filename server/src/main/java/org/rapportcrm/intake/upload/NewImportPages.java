package org.rapportcrm.intake.upload;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Organization;
import org.rapportcrm.intake.SourceNameTaken;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.file.StoredFiles;
import org.rapportcrm.intake.run.DraftingImports;
import org.rapportcrm.intake.source.SourceChoices;
import org.rapportcrm.intake.source.SourceForm;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Needs(kind = "import", action = Action.WRITE)
class NewImportPages {
    private final Sources sources;
    private final SourceChoices choices;
    private final StoredFiles files;
    private final DraftingImports drafts;
    private final Organization organization;

    NewImportPages(
            Sources sources,
            SourceChoices choices,
            StoredFiles files,
            DraftingImports drafts,
            Organization organization) {
        this.sources = sources;
        this.choices = choices;
        this.files = files;
        this.drafts = drafts;
        this.organization = organization;
    }

    @GetMapping("/imports/new")
    ModelAndView ask(Viewer viewer) {
        return page(
                new UploadForm(null, "", null),
                SourceForm.empty(viewer.zone(), organization.currency()),
                FormErrors.none());
    }

    @PostMapping("/imports")
    ModelAndView upload(
            UploadForm upload,
            BindingResult uploadResult,
            @Valid SourceForm form,
            BindingResult result,
            Viewer viewer,
            Words words)
            throws IOException, BindException {
        if (uploadResult.getTarget() == null) {
            // a file or a source that is none: no page of ours sends that
            throw new BindException(uploadResult);
        }
        if (upload.isEmpty()) {
            uploadResult.rejectValue("file", "intake.error.file-missing");
        }
        boolean sourceIsGood = upload.source() != null || !result.hasErrors();
        if (uploadResult.hasErrors() || !sourceIsGood) {
            return again(upload, form, uploadResult.hasErrors() ? uploadResult : result, words);
        }
        try {
            UUID id = draft(upload, form, viewer, words);
            return new ModelAndView("redirect:/imports/" + id + "/mapping");
        } catch (SourceNameTaken taken) {
            result.rejectValue("name", taken.messageKey(), new Object[] {form.name()}, null);
            return again(upload, form, result, words);
        } catch (Problem problem) {
            uploadResult.rejectValue(
                    "file", problem.messageKey(), problem.arguments().toArray(), null);
            return again(upload, form, uploadResult, words);
        }
    }

    private UUID draft(UploadForm upload, SourceForm form, Viewer viewer, Words words)
            throws IOException {
        Path file;
        try (InputStream content = upload.content(country(upload, form, viewer))) {
            file = files.keep(content);
        }
        try {
            String name =
                    Objects.requireNonNullElseGet(upload.name(), () -> words.text("intake.pasted"));
            return upload.source() == null
                    ? drafts.draft(form.defaults(), file, name, viewer)
                    : drafts.draft(sources.get(upload.source()), file, name, null, viewer.id());
        } catch (RuntimeException e) {
            files.forget(file);
            throw e;
        }
    }

    private @Nullable String country(UploadForm upload, SourceForm form, Viewer viewer) {
        String said =
                upload.source() == null ? form.country() : sources.get(upload.source()).country();
        String near = viewer.locale().getCountry();
        return said != null && !said.isEmpty() ? said : near.isEmpty() ? null : near;
    }

    private ModelAndView again(
            UploadForm upload, SourceForm form, BindingResult result, Words words) {
        ModelAndView page = page(upload, form, FormErrors.of(result, words));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(UploadForm upload, SourceForm form, FormErrors errors) {
        return new ModelAndView(
                "intake/upload/page",
                "page",
                new NewImportPage(
                        sources.all(),
                        upload.source(),
                        upload.pasted(),
                        form,
                        choices.all(),
                        errors));
    }
}
