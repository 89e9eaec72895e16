package org.rapportcrm.identity.setup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.identity.match.Threshold;
import org.rapportcrm.identity.match.Thresholds;
import org.rapportcrm.identity.setup.MatchingPage.Own;
import org.rapportcrm.intake.Source;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.NamedRecords.Named;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators say how sure we have to be, and have everybody looked at. */
@Controller
@Needs(kind = "duplicate", action = Action.ADMINISTER)
class MatchingPages {
    private static final String PATH = "/settings/matching";

    private final Thresholds thresholds;
    private final SettingThresholds setting;
    private final Sources sources;
    private final NamesOf names;
    private final ShowingRuns showing;

    MatchingPages(
            Thresholds thresholds,
            SettingThresholds setting,
            Sources sources,
            NamesOf names,
            ShowingRuns showing) {
        this.thresholds = thresholds;
        this.setting = setting;
        this.sources = sources;
        this.names = names;
        this.showing = showing;
    }

    /**
     * What somebody typed, in hundredths; an empty box sends nothing.
     *
     * @param own whether the source has thresholds of its own
     */
    record ThresholdForm(
            @Nullable Boolean automatic,
            @Nullable Boolean own,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal lower,
            @Nullable UUID team) {
        Threshold of(UUID source) {
            return new Threshold(
                    source, Boolean.TRUE.equals(automatic), share(upper), share(lower), team);
        }

        private static double share(@Nullable BigDecimal hundredths) {
            return hundredths == null ? Double.NaN : hundredths.doubleValue() / 100;
        }
    }

    @GetMapping(PATH)
    ModelAndView show(Viewer viewer, Words words) {
        return page(viewer, words, null);
    }

    @PostMapping(PATH)
    ModelAndView house(
            ThresholdForm form, Viewer viewer, Words words, RedirectAttributes redirect) {
        return set(form.of(Threshold.HOUSE), viewer, words, redirect);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView source(
            @PathVariable UUID id,
            ThresholdForm form,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        sources.get(id);
        if (!Boolean.TRUE.equals(form.own())) {
            setting.forget(id, Author.of(viewer));
            return saved(redirect);
        }
        return set(form.of(id), viewer, words, redirect);
    }

    @PostMapping(PATH + "/runs")
    String start(Viewer viewer) {
        showing.start(viewer);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/runs/cancellation")
    String cancel() {
        showing.cancel();
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/runs")
    ModelAndView runs(Words words) {
        return new ModelAndView("identity/setup/runs", "runs", showing.panel(words));
    }

    private ModelAndView set(
            Threshold threshold, Viewer viewer, Words words, RedirectAttributes redirect) {
        UUID team = threshold.team();
        if (team != null && teams(viewer).stream().noneMatch(one -> one.id().equals(team))) {
            throw new RecordNotFound();
        }
        try {
            setting.set(threshold, Author.of(viewer));
            return saved(redirect);
        } catch (NoThreshold wrong) {
            ModelAndView page = page(viewer, words, words.text(wrong.messageKey()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ModelAndView saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("identity.setup.saved"));
        return new ModelAndView("redirect:" + PATH);
    }

    private ModelAndView page(Viewer viewer, Words words, @Nullable String wrong) {
        Thresholds.All all = thresholds.all();
        Map<UUID, Threshold> own = all.bySource();
        List<Own> each =
                sources.all().stream()
                        .map(source -> own(source, all, own.containsKey(source.id())))
                        .toList();
        return new ModelAndView(
                "identity/setup/page",
                "page",
                new MatchingPage(all.house(), each, teams(viewer), showing.panel(words), wrong));
    }

    private static Own own(Source source, Thresholds.All all, boolean isOwn) {
        return new Own(source.id(), source.name(), all.of(source.id()), isOwn);
    }

    private List<Named> teams(Viewer viewer) {
        return names.offered("team", viewer).orElse(List.of());
    }
}
