package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.bulk.AskingActions.Answer;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.record.list.ChosenRows;
import org.rapportcrm.record.list.ShownLists;
import org.rapportcrm.record.page.Typed;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does something with the records that somebody chose; what it has to be told is asked first. Each
 * right has a method of its own, so that the route of an action asks for what the action needs.
 */
class ActionPages implements OfKind {
    private static final int COUNTED = 10_000;

    private final RecordType type;
    private final RecordAction action;
    private final AskingActions asking;
    private final StartingBulk starting;
    private final RecordReads reads;

    ActionPages(
            RecordType type,
            RecordAction action,
            AskingActions asking,
            StartingBulk starting,
            RecordReads reads) {
        this.type = type;
        this.action = action;
        this.asking = asking;
        this.starting = starting;
        this.reads = reads;
    }

    @Override
    public String kind() {
        return type.key();
    }

    @NeedsOwnKind(Action.READ)
    ModelAndView read(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return act(sent, viewer, words, redirect);
    }

    @NeedsOwnKind(Action.WRITE)
    ModelAndView write(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return act(sent, viewer, words, redirect);
    }

    @NeedsOwnKind(Action.DELETE)
    ModelAndView delete(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        return act(sent, viewer, words, redirect);
    }

    private ModelAndView act(
            MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Chosen chosen = chosen(sent);
        if (chosen.isNobody()) {
            redirect.addFlashAttribute(Toast.FLASH, Toast.of("record.bulk.nobody"));
            return new ModelAndView("redirect:" + back(sent));
        }
        if (!action.ownPage().isEmpty()) {
            return ownPage(chosen, back(sent), redirect);
        }
        Map<String, String> said = Typed.of(sent).texts();
        List<RecordField> fields = asking.fields(action, type, said.get("field"), viewer);
        boolean asks = action.isGrave() || !action.asks(type).isEmpty();
        boolean told = said.containsKey("go") && (action.asks(type).isEmpty() || !fields.isEmpty());
        if (asks && !told) {
            return page(chosen, sent, new Answer(Map.of(), Map.of()), viewer, words);
        }
        Answer answer = asking.read(action, fields, said, words);
        if (!answer.unread().isEmpty()) {
            ModelAndView page = page(chosen, sent, answer, viewer, words);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        BulkWork work = starting.start(type, action, answer.values(), chosen, Author.of(viewer));
        return done(work, back(sent), words, redirect);
    }

    private ModelAndView ownPage(Chosen chosen, String back, RedirectAttributes redirect) {
        if (chosen instanceof Chosen.Named(var records)) {
            String which =
                    records.stream().map(id -> "record=" + id).collect(Collectors.joining("&"));
            return new ModelAndView("redirect:" + action.ownPage() + "?" + which);
        }
        redirect.addFlashAttribute(Toast.FLASH, Toast.refusal("record.bulk.one-by-one"));
        return new ModelAndView("redirect:" + back);
    }

    private ModelAndView done(
            BulkWork work, String back, Words words, RedirectAttributes redirect) {
        if (work.isRunning() || work.done().refused() > 0) {
            return new ModelAndView("redirect:/bulk/" + work.id());
        }
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of(
                                "record.bulk.said",
                                words.text(action.labelKey()),
                                words.number(work.done().changed()))
                        .undoneBy("/bulk/" + work.id() + "/undo"));
        return new ModelAndView("redirect:" + back);
    }

    private ModelAndView page(
            Chosen chosen,
            MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer,
            Words words) {
        Map<String, String> said = Typed.of(sent).texts();
        List<RecordField> fields = asking.fields(action, type, said.get("field"), viewer);
        List<UUID> records = chosen instanceof Chosen.Named(var ids) ? ids : List.of();
        return new ModelAndView(
                "record/bulk/ask",
                "page",
                new AskedAction(
                        action.labelKey(),
                        type.labelKey() + "s",
                        action.icon(),
                        "/" + type.plural() + "/actions/" + action.key(),
                        back(sent),
                        records,
                        sent.getFirst("all"),
                        howMany(chosen, viewer, words),
                        action.isGrave(),
                        asking.choices(action, type, said.get("field"), viewer, words),
                        asking.inputs(type, fields, said, answer.unread(), viewer, words)));
    }

    private static Chosen chosen(MultiValueMap<String, String> sent) {
        return sent.containsKey("all")
                ? new Chosen.All(Rsql.read(Objects.toString(sent.getFirst("all"), "")))
                : new Chosen.Named(ChosenRows.of(sent.get("record")));
    }

    private String howMany(Chosen chosen, Viewer viewer, Words words) {
        return switch (chosen) {
            case Chosen.Named(var records) -> words.text("record.bulk.chosen", records.size());
            case Chosen.All(var filter) -> {
                Order any = new Order(type.table().orElseThrow().title(), false);
                ListRequest all = ListRequest.of(type, filter, List.of(), any, 1);
                int count = reads.count(all, viewer, COUNTED);
                yield count > COUNTED
                        ? words.text("record.bulk.more-than", words.number(COUNTED))
                        : words.text("record.bulk.chosen", count);
            }
        };
    }

    /** Where the action was asked for: the page of a record, or a list. */
    private String back(MultiValueMap<String, String> sent) {
        String from = Objects.toString(sent.getFirst("from"), "");
        String list = "/" + type.plural() + "/";
        boolean ofRecord = from.startsWith(list) && ChosenRows.isOne(from.substring(list.length()));
        return ofRecord ? from : ShownLists.path(type, from);
    }
}
