package org.rapportcrm.access.branding;

import java.time.Duration;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.web.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a browser fetches once and keeps: another color or logo has another address. */
@Controller
@Open(why = "the page on which people sign in shows it")
class BrandFiles {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Branding branding;

    BrandFiles(Branding branding) {
        this.branding = branding;
    }

    static String stylesheet(String accent) {
        return "/brand/accent-" + accent.substring(1) + ".css";
    }

    static String logo(String hash) {
        return "/brand/logo-" + hash;
    }

    /** The color is in the address: nothing is read to answer. */
    @GetMapping("/brand/accent-{color:[0-9a-f]{6}}.css")
    ResponseEntity<String> shades(@PathVariable String color) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(Accent.of(Color.of(color)).stylesheet());
    }

    @GetMapping("/brand/logo-{hash:[0-9a-f]{32}}")
    ResponseEntity<byte[]> picture(@PathVariable String hash) {
        Branding.Logo logo = branding.logo(hash).orElseThrow(RecordNotFound::new);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.valueOf(logo.mediaType()))
                .body(logo.content());
    }
}
