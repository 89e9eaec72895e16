package org.rapportcrm.interaction.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Needs(kind = InteractionType.KEY, action = Action.READ)
class MyPromisesPages {
    private final DSLContext db;
    private final Clock clock;

    MyPromisesPages(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @GetMapping("/promises")
    String mine(
            @RequestParam @Nullable LocalDate due,
            @RequestParam @Nullable UUID after,
            Viewer viewer,
            Words words,
            Model model) {
        var key = due == null || after == null ? null : new MyPromiseQueries.Key(due, after);
        List<? extends Record> rows = db.fetch(MyPromiseQueries.mine(viewer, key));
        List<MyPromises.Row> page =
                rows.stream()
                        .limit(MyPromiseQueries.PAGE)
                        .map(row -> MyPromiseQueries.read(row, clock.instant(), words))
                        .toList();
        String more = null;
        if (rows.size() > MyPromiseQueries.PAGE) {
            var last = MyPromiseQueries.key(rows.get(MyPromiseQueries.PAGE - 1));
            more = "/promises?due=" + last.dueOn() + "&after=" + last.id();
        }
        model.addAttribute("list", new MyPromises("promises", page, "", more));
        return "interaction/promise/mine";
    }
}
