package org.rapportcrm.access.calendar;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapportcrm.access.BusinessTime.Opening;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = "calendar", action = Action.ADMINISTER)
class CalendarPages {
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(zone -> zone.equals("UTC") || zone.matches("[A-Z]\\w+/[A-Z].*"))
                    .filter(zone -> !zone.matches("(Etc|SystemV|US)/.*"))
                    .sorted()
                    .toList();

    private final CalendarQueries calendars;
    private final KeepingCalendars keeping;
    private final Clock clock;

    CalendarPages(CalendarQueries calendars, KeepingCalendars keeping, Clock clock) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.clock = clock;
    }

    @GetMapping("/settings/calendars")
    ModelAndView list(Viewer viewer, Words words) {
        CalendarForm form = CalendarForm.empty(viewer.zone());
        return list(form, words, FormErrors.none());
    }

    /** A new one begins with the hours of the organization. */
    @PostMapping("/settings/calendars")
    ModelAndView add(@Valid CalendarForm form, BindingResult result, Viewer viewer, Words words) {
        FormErrors errors = checked(form, result, words);
        if (errors.messages().isEmpty()) {
            try {
                List<Opening> usual = calendars.all().getLast().openings();
                CalendarForm whole = CalendarForm.of(form.name(), form.zone(), usual);
                return to(keeping.add(whole, Author.of(viewer)));
            } catch (NameTaken taken) {
                errors = taken(taken, words);
            }
        }
        return refused(list(form, words, errors));
    }

    @GetMapping("/settings/calendars/{id}")
    ModelAndView edit(@PathVariable UUID id, Words words) {
        Calendar calendar = calendars.find(id);
        return page(calendar, CalendarForm.of(calendar), words, FormErrors.none());
    }

    @PostMapping("/settings/calendars/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid CalendarForm form,
            BindingResult result,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Calendar calendar = calendars.find(id);
        FormErrors errors = checked(form, result, words);
        if (errors.messages().isEmpty()) {
            try {
                keeping.change(id, form, Author.of(viewer));
                redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.calendar.saved"));
                return to(id);
            } catch (NameTaken taken) {
                errors = taken(taken, words);
            }
        }
        return refused(page(calendar, form, words, errors));
    }

    @PostMapping("/settings/calendars/{id}/deletion")
    String delete(@PathVariable UUID id, Viewer viewer) {
        keeping.delete(id, Author.of(viewer));
        return "redirect:/settings/calendars";
    }

    private static FormErrors checked(CalendarForm form, BindingResult result, Words words) {
        Map<String, String> errors = new LinkedHashMap<>(FormErrors.of(result, words).messages());
        form.problems().forEach((field, key) -> errors.putIfAbsent(field, words.text(key)));
        if (!form.isKnownZone()) {
            errors.put("zone", words.text("access.error.zone"));
        }
        return new FormErrors(errors);
    }

    private static FormErrors taken(NameTaken taken, Words words) {
        return new FormErrors(
                Map.of("name", words.text(taken.messageKey(), taken.arguments().toArray())));
    }

    private static ModelAndView to(UUID calendar) {
        return new ModelAndView("redirect:/settings/calendars/" + calendar);
    }

    static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView list(CalendarForm form, Words words, FormErrors errors) {
        Map<UUID, List<String>> departments = calendars.departments();
        List<CalendarsPage.Row> rows =
                calendars.all().stream()
                        .map(it ->
                                new CalendarsPage.Row(
                                        it.id(),
                                        it.name(),
                                        it.zone().getId(),
                                        it.isDefault(),
                                        HoursNow.of(it.time(), clock.instant(), words),
                                        departments.getOrDefault(it.id(), List.of())))
                        .toList();
        return new ModelAndView(
                "access/calendar/list",
                "page",
                new CalendarsPage(rows, form, zones(form.zone()), errors));
    }

    private ModelAndView page(
            Calendar calendar, CalendarForm form, Words words, FormErrors errors) {
        return page(calendar, form, HolidayForm.empty(), words, errors);
    }

    ModelAndView page(
            Calendar calendar,
            CalendarForm form,
            HolidayForm holiday,
            Words words,
            FormErrors errors) {
        return new ModelAndView(
                "access/calendar/page",
                "page",
                new CalendarPage(
                        calendar,
                        HoursNow.of(calendar.time(), clock.instant(), words),
                        form,
                        holiday,
                        zones(form.zone()),
                        errors));
    }

    /** A zone that was there before need not be among those that people choose. */
    private static List<String> zones(String present) {
        return Stream.concat(Stream.of(present), ZONES.stream())
                .filter(zone -> !zone.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
