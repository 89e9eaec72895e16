package org.rapportcrm.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {
    @ParameterizedTest
    @CsvSource({
        "/customers/7?tab=orders, /customers/7?tab=orders",
        "http://127.0.0.1:8080/customers?q=a%20b, /customers?q=a%20b",
        "https://evil.example/x, /x"
    })
    void keepsPathAndQueryOnly(String target, String path) {
        assertThat(OwnPath.of(target)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "customers",
                "//evil.example",
                "/\\evil.example",
                "http://evil.example//evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/a\r\nSet-Cookie: x=y",
                "/a b",
                "/sign-in?next=/sign-in",
                "/sign-out"
            })
    void leadsHomeOtherwise(String target) {
        assertThat(OwnPath.of(target)).isEqualTo("/");
    }

    @Test
    void leadsHomeWithoutTarget() {
        assertThat(OwnPath.of(null)).isEqualTo("/");
    }
}
