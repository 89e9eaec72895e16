package org.rapportcrm.identity.learn;

import java.util.List;
import java.util.Locale;
import org.rapportcrm.analytics.matching.Agreement;
import org.rapportcrm.analytics.matching.Field;
import org.rapportcrm.analytics.matching.LevelWeight;
import org.rapportcrm.analytics.matching.MatchModel;
import org.rapportcrm.identity.learn.LearnedPage.Learned;
import org.rapportcrm.identity.learn.LearnedPage.Level;
import org.rapportcrm.identity.match.Subjects;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the matching learned from people, and how that is taken back. */
@Controller
class LearnedPages {
    private static final String KIND = "duplicate";
    private static final String PATH = "/duplicates/learned";

    private final Models models;
    private final Lessons lessons;

    LearnedPages(Models models, Lessons lessons) {
        this.models = models;
        this.lessons = lessons;
    }

    @GetMapping(PATH)
    @Needs(kind = KIND, action = Action.READ)
    ModelAndView learned(Viewer viewer) {
        MatchModel model = models.current();
        return new ModelAndView(
                "identity/learn/page",
                "page",
                new LearnedPage(
                        model.decisions().size(),
                        Subjects.SCHEMA.fields().stream()
                                .map(field -> learned(field, model))
                                .toList(),
                        viewer.may(KIND, Action.ADMINISTER)));
    }

    @PostMapping(PATH + "/removal")
    @Needs(kind = KIND, action = Action.ADMINISTER)
    String forget(RedirectAttributes redirect) {
        lessons.forgetAll();
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("identity.learned.forgotten").undoneBy(PATH + "/restoration"));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/restoration")
    @Needs(kind = KIND, action = Action.ADMINISTER)
    String restore(RedirectAttributes redirect) {
        lessons.remember();
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("identity.learned.restored"));
        return "redirect:" + PATH;
    }

    private static Learned learned(Field field, MatchModel model) {
        List<Level> levels =
                model.weights(field).stream()
                        .filter(weight -> weight.agreement() != Agreement.MISSING)
                        .map(LearnedPages::level)
                        .toList();
        return new Learned("customer.field." + field.name().replace('_', '-'), levels);
    }

    private static Level level(LevelWeight weight) {
        return new Level(
                "identity.agreement."
                        + weight.agreement().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                weight.learnedBits(),
                weight.bits());
    }
}
