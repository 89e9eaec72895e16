package org.rapportcrm.interaction.composer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ProfilePanel.Reading;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.interaction.Contact;
import org.rapportcrm.interaction.Direction;
import org.rapportcrm.interaction.Restriction;
import org.rapportcrm.shared.AmountTyped;
import org.rapportcrm.shared.MinutesTyped;
import org.rapportcrm.shared.Money;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.shared.WhenTyped;

/**
 * A composer's form read by its rules. Pure.
 *
 * @param problems message keys by field; the rest of it counts only when there are none
 * @param cost what the contact cost us
 * @param promiseBy the day by which something is promised
 * @param nextBy when to follow up, if that was asked for
 * @param due when a task is due
 * @param length of an appointment
 */
record ReadForm(
        ComposerForm form,
        Map<String, String> problems,
        Instant occurredAt,
        @Nullable Money cost,
        @Nullable TypedTime promiseBy,
        @Nullable TypedTime nextBy,
        @Nullable TypedTime due,
        @Nullable Duration length) {
    private static final String UNCLEAR = "interaction.problem.when-field";

    /**
     * Where and when a form is read.
     *
     * @param currency of an amount that names none
     * @param strangers whom the form names as colleagues and nobody is
     */
    record Setting(Viewer viewer, Instant now, Currency currency, List<String> strangers) {}

    static ReadForm of(ComposerForm form, Setting setting) {
        return new Reading(form, setting).read();
    }

    ReadForm with(Map<String, String> furtherProblems) {
        Map<String, String> all = new LinkedHashMap<>(problems);
        all.putAll(furtherProblems);
        return new ReadForm(form, all, occurredAt, cost, promiseBy, nextBy, due, length);
    }

    boolean isTask() {
        return form.tab() == Tab.TASK;
    }

    Contact contact() {
        Tab tab = form.tab();
        String said = form.text("direction");
        boolean hasNone = tab.direction() == Direction.NONE && !form.has("channel");
        return new Contact(
                Channel.of(form.get("channel")).orElse(tab.channel()),
                hasNone || said == null ? tab.direction() : Direction.named(said),
                tab.hasAddress() ? form.text("to") : null,
                form.text("topic"),
                form.text("line"),
                tab == Tab.CALL ? form.text("outcome") : null,
                lasting(form),
                cost);
    }

    @Nullable Restriction restriction(Viewer viewer) {
        if (!form.has("restricted")) {
            return null;
        }
        return viewer.department() == null ? Restriction.OWN : Restriction.DEPARTMENT;
    }

    private static @Nullable Duration lasting(ComposerForm form) {
        return MinutesTyped.read(form.get("minutes")).orElse(null);
    }

    private static final class Reading {
        private final ComposerForm form;
        private final Setting setting;
        private final Viewer viewer;
        private final Instant now;
        private final LocalDateTime here;
        private final Map<String, String> problems = new LinkedHashMap<>();

        Reading(ComposerForm form, Setting setting) {
            this.form = form;
            this.setting = setting;
            this.viewer = setting.viewer();
            this.now = setting.now();
            this.here = LocalDateTime.ofInstant(now, viewer.zone());
        }

        ReadForm read() {
            boolean isTask = form.tab() == Tab.TASK;
            if (isTask && !form.has("subject")) {
                problems.put("subject", "interaction.problem.title");
            } else if (!isTask && !form.has("body") && !form.has("subject")) {
                problems.put("body", "interaction.problem.body");
            }
            if (form.has("minutes") && MinutesTyped.read(form.get("minutes")).isEmpty()) {
                problems.put("minutes", "interaction.problem.minutes");
            }
            return isTask ? task() : contact();
        }

        private ReadForm contact() {
            if (!setting.strangers().isEmpty()) {
                problems.put("us", "interaction.problem.us");
            }
            return new ReadForm(
                    form,
                    problems,
                    occurredAt(),
                    cost(),
                    byWhen("promise", "promise-by"),
                    byWhen("next", "next-by"),
                    null,
                    null);
        }

        private ReadForm task() {
            TypedTime due = ahead("due");
            Duration length = form.is("plan", "appointment") ? lasting(form) : null;
            if (length != null && due != null && due.isWholeDay()) {
                problems.put("due", "interaction.problem.begins");
            }
            return new ReadForm(form, problems, now, null, null, null, due, length);
        }

        private @Nullable Money cost() {
            if (!form.has("cost")) {
                return null;
            }
            Optional<Money> cost =
                    AmountTyped.read(form.get("cost"), viewer.locale(), setting.currency());
            if (cost.isEmpty()) {
                problems.put("cost", "interaction.problem.cost");
            }
            return cost.orElse(null);
        }

        private Instant occurredAt() {
            if (!form.has("when")) {
                return now;
            }
            Optional<TypedTime> typed = WhenTyped.past(form.get("when"), here, viewer.locale());
            if (typed.isEmpty()) {
                problems.put("when", UNCLEAR);
                return now;
            }
            Instant then = typed.get().at(viewer.zone(), LocalTime.NOON);
            if (typed.get().isWholeDay() && typed.get().date().equals(here.toLocalDate())) {
                return now;
            }
            if (then.isAfter(now)) {
                problems.put("when", "interaction.problem.ahead");
            }
            return then;
        }

        private @Nullable TypedTime byWhen(String what, String by) {
            if (form.has(by) && !form.has(what)) {
                problems.put(what, "interaction.problem." + what);
            }
            return form.has(what) ? ahead(by) : null;
        }

        private @Nullable TypedTime ahead(String field) {
            Optional<TypedTime> typed = WhenTyped.ahead(form.get(field), here, viewer.locale());
            if (typed.isEmpty()) {
                problems.put(field, UNCLEAR);
            }
            return typed.orElse(null);
        }
    }
}
