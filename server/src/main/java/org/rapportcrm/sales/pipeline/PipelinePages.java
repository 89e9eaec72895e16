package org.rapportcrm.sales.pipeline;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.sales.pipeline.PipelinesPage.Criterion;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators set up how we sell. */
@Controller
@Needs(kind = "pipeline", action = Action.ADMINISTER)
class PipelinePages {
    private static final String PATH = "/settings/pipelines";

    private final Pipelines pipelines;
    private final ChangingPipelines changing;
    private final RecordTypes types;

    PipelinePages(Pipelines pipelines, ChangingPipelines changing, RecordTypes types) {
        this.pipelines = pipelines;
        this.changing = changing;
        this.types = types;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return new ModelAndView(
                "sales/pipeline/list",
                "page",
                new PipelinesPage(pipelines.all().pipelines(), criteria(), null));
    }

    @PostMapping(PATH)
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return saved(() -> changing.add(name.strip(), Author.of(viewer)), words, redirect);
    }

    @PostMapping(PATH + "/{id}/stages")
    ModelAndView addStage(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return saved(() -> changing.addStage(id, name.strip(), Author.of(viewer)), words, redirect);
    }

    @PostMapping("/settings/stages/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            StageForm form,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Set<String> fields = criteria().stream().map(Criterion::field).collect(Collectors.toSet());
        return saved(() -> changing.change(id, form, fields, Author.of(viewer)), words, redirect);
    }

    @PostMapping("/settings/stages/{id}/deletion")
    ModelAndView delete(
            @PathVariable UUID id, Viewer viewer, Words words, RedirectAttributes redirect) {
        return saved(() -> changing.delete(id, Author.of(viewer)), words, redirect);
    }

    private ModelAndView saved(Runnable change, Words words, RedirectAttributes redirect) {
        try {
            change.run();
            redirect.addFlashAttribute(Toast.FLASH, Toast.of("sales.pipeline.saved"));
            return new ModelAndView("redirect:" + PATH);
        } catch (NotSaved wrong) {
            ModelAndView page = list();
            page.addObject(
                    "page",
                    new PipelinesPage(
                            pipelines.all().pipelines(),
                            criteria(),
                            words.text(wrong.messageKey())));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** Whatever people fill in; also fields that an administrator added. */
    private List<Criterion> criteria() {
        return types.get("opportunity").fields().stream()
                .filter(field -> field.isKept() && !field.is(Trait.MADE) && isAsked(field))
                .map(field -> new Criterion(field.key(), field.labelKey()))
                .toList();
    }

    private static boolean isAsked(RecordField field) {
        return !Set.of("name", "stage", "pipeline", "currency", "probability")
                .contains(field.key());
    }
}
