package org.rapportcrm.access.token;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.web.NotSignedIn;
import org.rapportcrm.web.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a program can ask about itself: whether its token works, and for what. */
@RestController
@SignedIn
class Myself {
    record Answer(UUID id, String name, String locale, String timeZone, Token token) {}

    record Token(UUID id, String name, List<String> scopes, Instant expiresAt) {}

    @GetMapping("/api/v1/me")
    Answer me(@RequestParam Map<String, String> said, HttpServletRequest request) {
        FieldsRefused.ifAny(said.keySet());
        CurrentToken token = CurrentToken.of(request).orElseThrow(NotSignedIn::new);
        return new Answer(
                token.viewer().id(),
                token.viewer().name(),
                token.viewer().locale().toLanguageTag(),
                token.viewer().zone().getId(),
                new Token(
                        token.id(),
                        token.name(),
                        token.scopes().stream().map(Scope::toString).toList(),
                        token.expiresAt()));
    }
}
