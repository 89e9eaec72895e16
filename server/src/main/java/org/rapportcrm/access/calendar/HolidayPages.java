package org.rapportcrm.access.calendar;

import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
@Needs(kind = "calendar", action = Action.ADMINISTER)
class HolidayPages {
    private static final long LARGEST = 1L << 20;

    private final CalendarQueries calendars;
    private final KeepingCalendars keeping;
    private final CalendarPages pages;

    HolidayPages(CalendarQueries calendars, KeepingCalendars keeping, CalendarPages pages) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.pages = pages;
    }

    @PostMapping("/settings/calendars/{id}/holidays")
    ModelAndView close(
            @PathVariable UUID id,
            @Valid HolidayForm form,
            BindingResult result,
            Viewer viewer,
            Words words) {
        Calendar calendar = calendars.find(id);
        LocalDate day = form.day();
        if (result.hasErrors() || day == null) {
            return refused(calendar, form, FormErrors.of(result, words), words);
        }
        Holiday holiday = new Holiday(day, form.holiday(), form.yearly());
        keeping.close(id, List.of(holiday), Author.of(viewer));
        return to(id);
    }

    @PostMapping("/settings/calendars/{id}/holidays/{day}/removal")
    ModelAndView open(
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Viewer viewer,
            RedirectAttributes redirect) {
        Holiday gone = keeping.open(id, day, Author.of(viewer));
        String back =
                UriComponentsBuilder.fromPath("/settings/calendars/{id}/holidays")
                        .queryParam("day", day)
                        .queryParam("holiday", "{name}")
                        .queryParam("yearly", gone.yearly())
                        .encode()
                        .buildAndExpand(id, gone.name())
                        .toUriString();
        Toast toast = Toast.of("access.calendar.holiday-gone", gone.name());
        redirect.addFlashAttribute(Toast.FLASH, toast.undoneBy(back));
        return to(id);
    }

    @PostMapping("/settings/calendars/{id}/holidays/import")
    ModelAndView load(
            @PathVariable UUID id,
            @RequestParam @Nullable MultipartFile file,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect)
            throws IOException {
        Calendar calendar = calendars.find(id);
        if (file == null || file.isEmpty()) {
            return refused(calendar, words, "access.error.file-missing");
        }
        if (file.getSize() > LARGEST) {
            return refused(calendar, words, "access.error.file-large");
        }
        HolidayFile read = HolidayFile.read(new String(file.getBytes(), StandardCharsets.UTF_8));
        if (read.holidays().isEmpty()) {
            return refused(calendar, words, "access.error.no-holidays");
        }
        keeping.close(id, read.holidays(), Author.of(viewer));
        Toast toast =
                Toast.of(
                        "access.calendar.loaded",
                        words.number(read.holidays().size()),
                        words.number(read.leftOut()));
        redirect.addFlashAttribute(Toast.FLASH, toast);
        return to(id);
    }

    private ModelAndView refused(Calendar calendar, Words words, String key) {
        FormErrors errors = new FormErrors(Map.of("file", words.text(key)));
        return refused(calendar, HolidayForm.empty(), errors, words);
    }

    private ModelAndView refused(
            Calendar calendar, HolidayForm form, FormErrors errors, Words words) {
        return CalendarPages.refused(
                pages.page(calendar, CalendarForm.of(calendar), form, words, errors));
    }

    private static ModelAndView to(UUID calendar) {
        return new ModelAndView("redirect:/settings/calendars/" + calendar);
    }
}
