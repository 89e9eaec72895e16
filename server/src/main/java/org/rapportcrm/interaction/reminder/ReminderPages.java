package org.rapportcrm.interaction.reminder;

import java.util.UUID;
import org.rapportcrm.interaction.db.tables.records.ReminderRecord;
import org.rapportcrm.interaction.reminder.Reminding.Subject;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminders of records that somebody sees; each is its user's own. */
@Controller
@SignedIn
class ReminderPages {
    private static final String OF = "/reminders/of/{kind}/{id:[0-9a-fA-F-]{36}}";
    private static final String ONE = "/reminders/{id:[0-9a-fA-F-]{36}}";

    private final Reminding reminding;
    private final Reminders reminders;
    private final RecordTypes types;

    ReminderPages(Reminding reminding, Reminders reminders, RecordTypes types) {
        this.reminding = reminding;
        this.reminders = reminders;
        this.types = types;
    }

    @GetMapping(OF)
    ModelAndView form(
            @PathVariable String kind, @PathVariable UUID id, Viewer viewer, Words words) {
        Subject subject = reminding.subject(kind, id, viewer);
        return page(subject, new RemindForm("", "", ""), FormErrors.none(), viewer, words);
    }

    @PostMapping(OF)
    ModelAndView remind(
            @PathVariable String kind,
            @PathVariable UUID id,
            RemindForm form,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Subject subject = reminding.subject(kind, id, viewer);
        FormErrors errors = reminding.add(subject, form, viewer, words);
        if (!errors.messages().isEmpty()) {
            ModelAndView again = page(subject, form, errors, viewer, words);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("interaction.reminder.kept"));
        return new ModelAndView("redirect:" + subject.path());
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        ReminderRecord reminder = reminders.settle(viewer, id, "done");
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("interaction.reminder.done").undoneBy("/reminders/" + id + "/reopening"));
        return "redirect:" + path(reminder);
    }

    @PostMapping(ONE + "/reopening")
    String reopen(@PathVariable UUID id, Viewer viewer) {
        return "redirect:" + path(reminders.settle(viewer, id, "open"));
    }

    private String path(ReminderRecord reminder) {
        return types.get(reminder.getKind()).table().orElseThrow().path(reminder.getRecordId());
    }

    private ModelAndView page(
            Subject subject, RemindForm typed, FormErrors errors, Viewer viewer, Words words) {
        return new ModelAndView(
                "interaction/reminder/page",
                "page",
                new RemindPage(
                        "/reminders/of/" + subject.type().key() + "/" + subject.record().id(),
                        reminding.called(subject, words),
                        subject.path(),
                        reminding.choices(subject, viewer, words),
                        typed,
                        errors));
    }
}
