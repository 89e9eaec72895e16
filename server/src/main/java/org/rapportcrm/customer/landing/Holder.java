package org.rapportcrm.customer.landing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who has an e-mail address or telephone number, which does not make them its only one.
 */
record Holder(UUID customer, @Nullable String kind, String nameKey) {
    /**
     * Whether a draft with the same address or number may be this customer. People of one house
     * share a telephone and a family name, those of one office its switchboard: there every word of
     * the shorter name has to be in the longer one. Who shares an e-mail address need share a word
     * only.
     */
    boolean mayBe(Draft draft, Contact shared) {
        String kindOfDraft = draft.profile().kind(draft.row());
        if (kind != null && kindOfDraft != null && !kind.equals(kindOfDraft)) {
            return false;
        }
        String other = draft.profile().nameKey();
        if (nameKey.isEmpty() || other.isEmpty()) {
            return true;
        }
        List<String> mine = Arrays.asList(nameKey.split(" "));
        List<String> theirs = Arrays.asList(other.split(" "));
        return shared.kind().equals("phone") ? isWithin(mine, theirs) : haveAWord(mine, theirs);
    }

    private static boolean haveAWord(List<String> mine, List<String> theirs) {
        Set<String> words = new HashSet<>(mine);
        words.retainAll(theirs);
        return !words.isEmpty();
    }

    private static boolean isWithin(List<String> mine, List<String> theirs) {
        return mine.size() <= theirs.size() ? areIn(theirs, mine) : areIn(mine, theirs);
    }

    private static boolean areIn(List<String> longer, List<String> shorter) {
        return shorter.stream()
                .allMatch(word -> longer.stream().anyMatch(other -> isTheSame(word, other)));
    }

    /** An initial stands for its name. */
    private static boolean isTheSame(String word, String other) {
        boolean initial = word.length() == 1 || other.length() == 1;
        return initial ? word.charAt(0) == other.charAt(0) : word.equals(other);
    }
}
