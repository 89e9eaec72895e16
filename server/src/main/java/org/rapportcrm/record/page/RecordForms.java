package org.rapportcrm.record.page;

import java.util.Map;
import java.util.UUID;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of one kind of record; {@link PageRoutes} gives each kind its own. */
@NeedsOwnKind(Action.WRITE)
class RecordForms implements OfKind {
    private final PlainType type;
    private final ShowingForms showing;
    private final EditingRecords editing;
    private final StandingRecords standing;
    private final Suggestions suggestions;

    RecordForms(
            PlainType type,
            ShowingForms showing,
            EditingRecords editing,
            StandingRecords standing,
            Suggestions suggestions) {
        this.type = type;
        this.showing = showing;
        this.editing = editing;
        this.standing = standing;
        this.suggestions = suggestions;
    }

    @Override
    public String kind() {
        return type.key();
    }

    ModelAndView blank(
            @RequestParam MultiValueMap<String, String> said, Viewer viewer, Words words) {
        Typed typed = suggestions.begun(type, Typed.of(said), viewer, words);
        return form(showing.ofNew(type, typed, Map.of(), viewer, words));
    }

    ModelAndView create(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Typed typed = Typed.of(sent);
        return switch (editing.create(type, typed, viewer, words)) {
            case Result.Refused refused ->
                    refused(showing.ofNew(type, typed, refused.errors(), viewer, words));
            case Result.Saved saved -> saved("record.said.created", saved, redirect);
            case Result.Overtaken overtaken -> conflict(overtaken);
        };
    }

    ModelAndView edit(@PathVariable UUID id, Viewer viewer, Words words) {
        Standing now = standing.read(type, id, viewer, Action.WRITE);
        return form(
                showing.of(type, now, now.version(), new Typed(Map.of()), Map.of(), viewer, words));
    }

    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Typed typed = Typed.of(sent);
        return switch (editing.change(type, id, version, typed, viewer, words)) {
            case Result.Overtaken overtaken -> conflict(overtaken);
            case Result.Saved saved -> saved("record.said.saved", saved, redirect);
            case Result.Refused refused -> {
                Standing now = standing.read(type, id, viewer, Action.WRITE);
                yield refused(
                        showing.of(type, now, version, typed, refused.errors(), viewer, words));
            }
        };
    }

    ModelAndView suggest(
            @RequestParam String field,
            @RequestParam Map<String, String> said,
            Viewer viewer,
            Words words) {
        return new ModelAndView(
                "record/page/suggestions",
                "names",
                suggestions.of(type, field, said, viewer, words));
    }

    private ModelAndView saved(String key, Result.Saved saved, RedirectAttributes redirect) {
        String path = "/" + type.plural() + "/" + saved.id();
        Toast toast =
                saved.besides() == 0
                        ? Toast.of(key)
                        : Toast.of("record.said.saved-beside", Integer.toString(saved.besides()));
        redirect.addFlashAttribute(
                Toast.FLASH,
                saved.change() == null
                        ? Toast.of("record.said.nothing")
                        : toast.undoneBy(path + "/undo?change=" + saved.change()));
        return new ModelAndView("redirect:" + path);
    }

    private static ModelAndView form(FormPage page) {
        return new ModelAndView("record/page/form", "page", page);
    }

    private static ModelAndView refused(FormPage page) {
        ModelAndView form = form(page);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private static ModelAndView conflict(Result.Overtaken overtaken) {
        ModelAndView page = new ModelAndView("record/page/conflict", "page", overtaken.page());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
