package org.rapportcrm.access.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.custom.AddedFields;
import org.rapportcrm.record.custom.CustomField;
import org.rapportcrm.record.custom.FieldRefused;
import org.rapportcrm.record.custom.NewField;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Fresh;
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

/** Where administrators add fields to kinds of records, without a restart and without us. */
@Controller
@Needs(kind = "field", action = Action.ADMINISTER)
class FieldPages {
    private static final String PLACE = "/settings/fields";

    private final AddedFields fields;

    FieldPages(AddedFields fields) {
        this.fields = fields;
    }

    @GetMapping(PLACE)
    ModelAndView all() {
        return all(FieldForm.empty(), FormErrors.none());
    }

    @PostMapping(PLACE)
    ModelAndView add(
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        FieldForm form = FieldForm.of(sent);
        try {
            CustomField added =
                    fields.add(
                            new NewField(
                                    form.kind(),
                                    form.key(),
                                    type(form.type()),
                                    form.labels(),
                                    form.choiceList(),
                                    form.target(type(form.type())),
                                    form.required(),
                                    form.personal(),
                                    form.listed()),
                            Author.of(viewer));
            redirect.addFlashAttribute(
                    Toast.FLASH, Toast.of("access.field.added", added.label(language(words))));
            return new ModelAndView("redirect:" + PLACE);
        } catch (FieldRefused refused) {
            return refused(all(form, errors(refused, words)));
        }
    }

    @GetMapping(PLACE + "/{id}")
    ModelAndView one(@PathVariable UUID id) {
        CustomField field = fields.get(id);
        return one(field, FieldForm.of(field), FormErrors.none());
    }

    @PostMapping(PLACE + "/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        FieldForm form = FieldForm.of(sent);
        try {
            fields.change(
                    id,
                    form.labels(),
                    form.choiceList(),
                    form.required(),
                    form.listed(),
                    form.retired(),
                    Author.of(viewer));
            redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.field.changed"));
            return new ModelAndView("redirect:" + PLACE + "/" + id);
        } catch (FieldRefused refused) {
            return refused(one(fields.get(id), form, errors(refused, words)));
        }
    }

    @PostMapping(PLACE + "/{id}/index")
    String index(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        fields.index(id, Author.of(viewer));
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.field.index.begun"));
        return "redirect:" + PLACE + "/" + id;
    }

    /**
     * @param known how many records held a value when somebody looked
     */
    @Fresh
    @PostMapping(PLACE + "/{id}/deletion")
    String delete(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long known,
            Viewer viewer,
            RedirectAttributes redirect) {
        fields.delete(id, known, Author.of(viewer));
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.field.deleted"));
        return "redirect:" + PLACE;
    }

    private ModelAndView all(FieldForm form, FormErrors errors) {
        var kinds =
                fields.kinds().stream()
                        .map(type ->
                                new FieldsPage.Kind(
                                        type.key(), type.labelKey() + "s", fields.of(type.key())))
                        .toList();
        var targets =
                fields.targets().stream()
                        .map(type -> new FieldsPage.Kind(type.key(), type.labelKey(), List.of()))
                        .toList();
        return new ModelAndView(
                "access/field/list", "page", new FieldsPage(kinds, targets, form, errors));
    }

    private ModelAndView one(CustomField field, FieldForm form, FormErrors errors) {
        return new ModelAndView(
                "access/field/page",
                "page",
                new FieldPage(field, form, errors, fields.uses(field), fields.views(field)));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static FormErrors errors(FieldRefused refused, Words words) {
        String said = words.text(refused.messageKey(), refused.arguments().toArray());
        return new FormErrors(Map.of(refused.field(), said));
    }

    private static FieldType type(String key) {
        return FieldsPage.TYPES.stream()
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElse(FieldType.TEXT);
    }

    private static String language(Words words) {
        return words.locale().getLanguage();
    }
}
