package org.rapportcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Every word of a template comes from the messages, so that it can be said in each language. */
class TemplateWordsTest {
    private static final Pattern CALL_OR_END =
            Pattern.compile("@(template\\.[\\w.-]+|if|elseif|for)\\s*\\(|[$!]\\{|`");
    private static final Pattern OTHERWISE = Pattern.compile("@(else|endif|endfor)\\b");
    private static final Pattern DECLARED = Pattern.compile("(?m)^@(import|param)\\b.*$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final List<String> SPOKEN =
            List.of("title", "aria-label", "placeholder", "alt", "aria-roledescription");

    /** The name is the same in every language. */
    private static final String OURS = "Rapport";

    @Test
    void comeFromTheMessages() throws IOException {
        List<String> found = new ArrayList<>();
        Templates.all()
                .forEach(template ->
                        words(template.text())
                                .forEach(word -> found.add(template.name() + ": " + word)));

        assertThat(found).as("write ${shell.text(\"key\")} instead").isEmpty();
    }

    @Test
    void areFoundInTextAndInWhatIsReadOut() {
        String template =
                """
                @param Shell shell
                @if(shell.isOpen())
                  <b title="Close">${shell.text("web.close")} now</b>
                @endif
                @template.web.component.field(label = "x", more = @`<i>${a}</i>inside`)\
                """;

        assertThat(words(template)).containsExactlyInAnyOrder("Close", "now", "inside");
    }

    private static List<String> words(String template) {
        String markup = DECLARED.matcher(template).replaceAll("");
        Element page = Jsoup.parse(OTHERWISE.matcher(withoutCalls(markup)).replaceAll(""));
        List<String> texts = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            element.textNodes().stream().map(TextNode::text).forEach(texts::add);
            SPOKEN.forEach(attribute -> texts.add(element.attr(attribute)));
        }
        return texts.stream()
                .map(text -> text.replace(OURS, "").strip())
                .filter(text -> WORD.matcher(text).find())
                .toList();
    }

    /** Leaves of each call and expression only the markup that is handed to it. */
    private static String withoutCalls(String template) {
        StringBuilder left = new StringBuilder();
        markup(template, 0, left);
        return left.toString();
    }

    /** To the end of the block or of the template. */
    private static int markup(String template, int from, StringBuilder left) {
        Matcher next = CALL_OR_END.matcher(template);
        int at = from;
        while (next.find(at)) {
            left.append(template, at, next.start());
            if (next.group().equals("`")) {
                return next.end();
            }
            at = arguments(template, next.end(), left);
        }
        left.append(template, at, template.length());
        return template.length();
    }

    private static int arguments(String template, int from, StringBuilder left) {
        int open = 1;
        int at = from;
        while (open > 0) {
            switch (template.charAt(at++)) {
                case '"' -> at = template.indexOf('"', at) + 1;
                case '`' -> at = markup(template, at, left);
                case '(', '{' -> open++;
                case ')', '}' -> open--;
                default -> {}
            }
        }
        return at;
    }
}
