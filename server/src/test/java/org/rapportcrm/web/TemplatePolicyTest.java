package org.rapportcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What our Content-Security-Policy would block, or what would go around escaping. */
class TemplatePolicyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            textBlock =
                    """
                    \\$unsafe   § escaping is never turned off
                    \\sstyle\\s*=   § use a class: the policy blocks style attributes
                    <style   § put rules into static/css
                    <[^>]*\\son[a-z]+\\s*=   § listen in a file below static/js
                    hx-on   § listen in a file below static/js
                    <script(?![^>]*\\ssrc=)   § put code into a file below static/js
                    (?i)javascript:   § use a button
                    (href|src|action)="(https?:)?//   § everything comes from this server
                    """)
    void keepsTemplatesFree(String forbidden, String instead) throws IOException {
        Pattern pattern = Pattern.compile(forbidden);

        List<String> found =
                Templates.all()
                        .filter(template -> pattern.matcher(template.text()).find())
                        .map(Templates.Template::name)
                        .toList();

        assertThat(found).as(instead).isEmpty();
    }
}
