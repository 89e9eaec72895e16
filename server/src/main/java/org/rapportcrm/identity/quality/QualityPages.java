package org.rapportcrm.identity.quality;

import java.util.Map;
import java.util.stream.Stream;
import org.rapportcrm.identity.pair.JoinedPairs;
import org.rapportcrm.identity.pair.Pairs;
import org.rapportcrm.identity.pair.Pairs.Part;
import org.rapportcrm.identity.pair.ReachedPairs;
import org.rapportcrm.identity.quality.QualityPage.Number;
import org.rapportcrm.identity.quality.QualityPage.Wrong;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.Needs;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class QualityPages {
    private static final double NEARLY_SURE = 0.9;

    private final Pairs pairs;
    private final JoinedPairs joined;
    private final Flaws flaws;

    QualityPages(Pairs pairs, JoinedPairs joined, Flaws flaws) {
        this.pairs = pairs;
        this.joined = joined;
        this.flaws = flaws;
    }

    @Bean
    static NavigationEntry qualityPlace() {
        return new NavigationEntry(
                250,
                NavigationEntry.Group.WORK,
                "/quality",
                "identity.quality",
                "heart-rate-monitor",
                Permission.of(ReachedPairs.KIND, Action.READ));
    }

    @GetMapping("/quality")
    @Needs(kind = ReachedPairs.KIND, action = Action.READ)
    ModelAndView quality(Viewer viewer) {
        Map<Flaw, Integer> counts = flaws.counts(viewer);
        return new ModelAndView(
                "identity/quality/page",
                "page",
                new QualityPage(
                        number(pairs.count(viewer, Part.ALL, Flaws.MOST)),
                        number(pairs.count(viewer, new Part(NEARLY_SURE, 1, false), Flaws.MOST)),
                        number(joined.count(viewer, Flaws.MOST)),
                        Stream.of(Flaw.values())
                                .map(flaw -> new Wrong(flaw, number(counts.getOrDefault(flaw, 0))))
                                .toList()));
    }

    private static Number number(int count) {
        return new Number(count, Flaws.MOST);
    }
}
