package org.rapportcrm.interaction.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;
import org.rapportcrm.interaction.people.NamedPeople;
import org.rapportcrm.interaction.people.NamedPeople.Known;
import org.rapportcrm.interaction.task.EditingTasks.Edited;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = Tasks.KIND, action = Action.WRITE)
class TaskEditPages {
    private final EditingTasks tasks;
    private final NamedPeople people;

    TaskEditPages(EditingTasks tasks, NamedPeople people) {
        this.tasks = tasks;
        this.people = people;
    }

    @GetMapping("/tasks/{id}/edit")
    ModelAndView form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            Words words) {
        TaskRecord task = tasks.open(viewer, id);
        return page(HttpStatus.OK, task, from, TaskForm.of(task, viewer.zone()), Map.of(), words);
    }

    @PostMapping("/tasks/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String shown,
            TaskForm form,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        TaskRecord task = tasks.open(viewer, id);
        try {
            Edited edited = tasks.edit(Author.of(viewer), id, shown, form);
            Map<String, String> problems = edited.read().problems();
            if (!problems.isEmpty()) {
                return page(HttpStatus.UNPROCESSABLE_CONTENT, task, from, form, problems, words);
            }
            if (edited.isChanged()) {
                redirect.addFlashAttribute(
                        Toast.FLASH,
                        toast(edited, words)
                                .undoneBy(
                                        "/tasks/" + id + "/undo?from=" + TaskPlace.of(task, from)));
            }
            return new ModelAndView("redirect:" + TaskPlace.path(task, from));
        } catch (TaskChangedSince _) {
            return page(
                    HttpStatus.CONFLICT,
                    tasks.open(viewer, id),
                    from,
                    form,
                    Map.of("", "interaction.problem.changed-meanwhile"),
                    words);
        }
    }

    private static Toast toast(Edited edited, Words words) {
        return edited.untold().isEmpty()
                ? Toast.of("interaction.task-changed", edited.read().state().title())
                : Toast.of("interaction.untold", words.list(edited.untold()));
    }

    @PostMapping("/tasks/{id}/undo")
    String undo(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        return "redirect:" + TaskPlace.path(tasks.undo(viewer, id), from);
    }

    /** Whoever has left stands among them as long as the task is theirs. */
    private List<Known> colleagues(TaskRecord task, Words words) {
        List<Known> all = new ArrayList<>(people.colleagues());
        UUID assignee = task.getAssigneeId();
        if (all.stream().noneMatch(one -> one.id().equals(assignee))) {
            all.addFirst(new Known(assignee, words.text("interaction.somebody")));
        }
        return all;
    }

    private ModelAndView page(
            HttpStatus status,
            TaskRecord task,
            String from,
            TaskForm form,
            Map<String, String> problems,
            Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach((field, key) -> errors.put(field, words.text(key)));
        return new ModelAndView(
                "interaction/task/edit",
                Map.of(
                        "page",
                        new TaskEditPage(
                                task.getId(),
                                task.getTitle(),
                                TaskPlace.of(task, from),
                                TaskPlace.path(task, from),
                                TaskState.of(task).fingerprint(),
                                task.getCustomerId() == null
                                        ? null
                                        : "/customers/" + task.getCustomerId() + "/colleagues",
                                form,
                                colleagues(task, words),
                                new FormErrors(errors))),
                status);
    }
}
