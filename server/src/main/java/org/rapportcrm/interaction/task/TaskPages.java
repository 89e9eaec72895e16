package org.rapportcrm.interaction.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.shared.WhenTyped;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = Tasks.KIND, action = Action.WRITE)
class TaskPages {
    private final Tasks tasks;
    private final DSLContext db;
    private final Clock clock;

    TaskPages(Tasks tasks, DSLContext db, Clock clock) {
        this.tasks = tasks;
        this.db = db;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry tasksPlace() {
        return new NavigationEntry(
                250,
                NavigationEntry.Group.DAY,
                "/tasks",
                "interaction.my-tasks",
                "checkbox",
                Permission.of(Tasks.KIND, Action.READ));
    }

    @Bean
    static NavigationEntry activitiesPlace() {
        return new NavigationEntry(
                290,
                NavigationEntry.Group.WORK,
                "/activities",
                "task.place",
                "calendar-check",
                Permission.of(Tasks.KIND, Action.READ));
    }

    @Needs(kind = Tasks.KIND, action = Action.READ)
    @GetMapping("/tasks")
    String mine(
            @RequestParam @Nullable Instant due,
            @RequestParam @Nullable UUID after,
            Viewer viewer,
            Words words,
            Model model) {
        TaskQueries.Key key = due == null || after == null ? null : new TaskQueries.Key(due, after);
        List<? extends Record> rows = db.fetch(TaskQueries.mine(viewer, key));
        List<TaskRow> page =
                rows.stream()
                        .limit(TaskQueries.PAGE)
                        .map(row -> TaskQueries.read(row, viewer, clock.instant(), words))
                        .toList();
        String more = null;
        if (rows.size() > TaskQueries.PAGE) {
            TaskQueries.Key last = TaskQueries.key(rows.get(TaskQueries.PAGE - 1));
            more = "/tasks?due=" + last.dueAt() + "&after=" + last.id();
        }
        model.addAttribute("list", TaskList.ofMine(page, more));
        return "interaction/task/mine";
    }

    @PostMapping("/tasks/{id}/completion")
    String complete(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            RedirectAttributes redirect) {
        TaskRecord task = tasks.complete(Author.of(viewer), id);
        return back(task, from, redirect, toast("interaction.done", task, "reopening", from));
    }

    @PostMapping("/tasks/{id}/reopening")
    String reopen(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        return path(tasks.reopen(Author.of(viewer), id), from);
    }

    @PostMapping("/tasks/{id}/delay")
    String putOff(
            @PathVariable UUID id,
            @RequestParam String until,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), viewer.zone());
        TypedTime typed =
                WhenTyped.ahead(until, now, viewer.locale())
                        .orElseThrow(() -> new WhenNotUnderstood(until));
        TaskRecord task = tasks.putOff(Author.of(viewer), id, typed);
        Toast toast = Toast.of("interaction.put-off", task.getTitle(), words.date(task.getDueAt()));
        return back(task, from, redirect, toast);
    }

    @PostMapping("/tasks/{id}/deletion")
    String delete(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            RedirectAttributes redirect) {
        TaskRecord task = tasks.delete(Author.of(viewer), id);
        return back(task, from, redirect, toast("interaction.deleted", task, "restoration", from));
    }

    @PostMapping("/tasks/{id}/restoration")
    String restore(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        return path(tasks.restore(Author.of(viewer), id), from);
    }

    private static Toast toast(String key, TaskRecord task, String undo, String from) {
        String title = task.getTitle();
        return Toast.of(key, title)
                .undoneBy(
                        "/tasks/"
                                + task.getId()
                                + "/"
                                + undo
                                + "?from="
                                + TaskPlace.of(task, from));
    }

    private static String back(
            TaskRecord task, String from, RedirectAttributes redirect, Toast toast) {
        redirect.addFlashAttribute(Toast.FLASH, toast);
        return path(task, from);
    }

    private static String path(TaskRecord task, String from) {
        return "redirect:" + TaskPlace.path(task, from);
    }
}
