package org.rapportcrm.analytics.matching.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of one field, each kept once. */
public final class Words {
    private final Map<String, Word> byText = new HashMap<>();
    private final List<Word> all = new ArrayList<>();

    public int size() {
        return all.size();
    }

    public Word get(int id) {
        return all.get(id);
    }

    Word word(String text) {
        return byText.computeIfAbsent(text, this::read);
    }

    Word[] words(List<String> texts) {
        return texts.stream().map(this::word).toArray(Word[]::new);
    }

    private Word read(String text) {
        var word =
                new Word(
                        text,
                        all.size(),
                        Spelling.of(text),
                        Phonetics.sound(text),
                        Nicknames.groups(text));
        all.add(word);
        return word;
    }
}
