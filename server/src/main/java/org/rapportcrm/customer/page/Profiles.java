package org.rapportcrm.customer.page;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.ProfilePanel.Reading;
import org.rapportcrm.customer.ProfilePanel.Slot;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.customer.page.CustomerPage.Filled;
import org.rapportcrm.customer.page.CustomerPage.Later;
import org.rapportcrm.customer.page.CustomerPage.Panel;
import org.rapportcrm.database.Answers;
import org.rapportcrm.database.PreparedQuestions;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Fragments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads the page of a customer: the header and all fast panels in one round trip, and after it what
 * only few customers have.
 */
@Component
class Profiles {
    private static final Set<Slot> AT_A_GLANCE = EnumSet.of(Slot.STRIP, Slot.CARD);

    private final DSLContext db;
    private final List<ProfilePanel> panels;
    private final Fragments fragments;

    /** Writing the queries anew would cost more than asking them. Rights are part of a viewer. */
    private final Cache<Viewer, Plan> pages = Caffeine.newBuilder().maximumSize(500).build();

    private final Cache<Viewer, Plan> glances = Caffeine.newBuilder().maximumSize(500).build();

    Profiles(DSLContext db, ObjectProvider<ProfilePanel> panels, Fragments fragments) {
        this.db = db;
        this.panels =
                panels.stream()
                        .sorted(
                                comparing((ProfilePanel panel) -> panel.frame().slot())
                                        .thenComparing(
                                                comparingInt(panel -> panel.frame().order())))
                        .toList();
        this.fragments = fragments;
    }

    CustomerPage page(Visit visit) {
        Viewer viewer = visit.viewer();
        return pages.get(viewer, _ -> plan(viewer, slot -> slot != Slot.CARD)).read(visit);
    }

    /** A few facts and what happened last, for a glance from elsewhere. */
    CustomerPage glance(Visit visit) {
        Viewer viewer = visit.viewer();
        return glances.get(viewer, _ -> plan(viewer, AT_A_GLANCE::contains)).read(visit);
    }

    /** One panel alone, to fill the frame of a slow one or to refresh what has changed. */
    Filled panel(Visit visit, String key) {
        List<ProfilePanel> asked =
                panelsFor(visit.viewer()).stream()
                        .filter(panel -> panel.frame().key().equals(key))
                        .toList();
        return plan(visit.viewer(), asked, false).read(visit).panels().stream()
                .map(Filled.class::cast)
                .findFirst()
                .orElseThrow(RecordNotFound::new);
    }

    private List<ProfilePanel> panelsFor(Viewer viewer) {
        return panels.stream().filter(panel -> panel.isFor(viewer)).toList();
    }

    private Plan plan(Viewer viewer, Predicate<Slot> slots) {
        List<ProfilePanel> shown =
                panelsFor(viewer).stream()
                        .filter(panel -> slots.test(panel.frame().slot()))
                        .toList();
        return plan(viewer, shown, true);
    }

    private Plan plan(Viewer viewer, List<ProfilePanel> shown, boolean slowLater) {
        Questions questions = new Questions();
        Visiting visiting = Visiting.of(viewer, questions);
        Question header = questions.add(Header.query(visiting));
        List<Part> parts = new ArrayList<>();
        for (ProfilePanel panel : shown) {
            boolean later = slowLater && panel.frame().slow();
            parts.add(
                    later
                            ? (_, _) -> Optional.of(new Later(panel.frame()))
                            : filled(panel.frame(), panel.prepare(questions, visiting)));
        }
        return new Plan(questions.prepare(db), header, parts, fragments);
    }

    private static Part filled(ProfilePanel.Frame frame, Reading<?> reading) {
        return (answers, visit) ->
                reading.read(answers, visit).map(model -> new Filled(frame, model));
    }

    @FunctionalInterface
    private interface Part {
        Optional<? extends Panel> read(Answers answers, Visit visit);
    }

    /** The page as one viewer gets it, before it is known whose. */
    private record Plan(
            PreparedQuestions questions, Question header, List<Part> parts, Fragments fragments) {
        CustomerPage read(Visit visit) {
            Answers answers = visit.ask(questions);
            Header whose =
                    answers.to(header).stream()
                            .findFirst()
                            .map(Header::of)
                            .orElseThrow(RecordNotFound::new);
            List<Panel> shown = new ArrayList<>();
            parts.forEach(part -> part.read(answers, visit).ifPresent(shown::add));
            return new CustomerPage(whose, shown, fragments);
        }
    }
}
