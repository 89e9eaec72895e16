package org.rapportcrm.customer.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.intake.Signature;
import org.rapportcrm.shared.Viewer;

/** The form of a new person, filled from a signature; a text that is none becomes the note. */
final class PastedSignature {
    private PastedSignature() {}

    static Typed typed(String pasted, Viewer viewer) {
        String near = viewer.locale().getCountry();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        put(texts, "kind", "person");
        put(texts, "stage", "prospect");
        Signature.read(pasted, near.isEmpty() ? null : near)
                .ifPresentOrElse(
                        signature -> fill(texts, signature), () -> put(texts, "note", pasted));
        texts.computeIfAbsent(
                "country", _ -> List.of(viewer.locale().getDisplayCountry(viewer.locale())));
        return new Typed(texts);
    }

    private static void fill(Map<String, List<String>> texts, Signature signature) {
        put(texts, "honorific", signature.name().honorific());
        put(texts, "given_name", signature.name().given());
        put(texts, "family_name", signature.name().family());
        put(texts, "job_title", signature.jobTitle());
        signature.emails().stream().findFirst().ifPresent(mail -> put(texts, "email", mail));
        signature.phones().stream().findFirst().ifPresent(phone -> put(texts, "phone", phone));
        signature.faxes().stream().findFirst().ifPresent(fax -> put(texts, "fax", fax));
        put(texts, "website", signature.website());
        put(texts, "street", signature.address().street());
        put(texts, "postal_code", signature.address().postalCode());
        put(texts, "city", signature.address().city());
        put(texts, "country", signature.address().country());
        put(texts, "note", signature.organization());
    }

    private static void put(Map<String, List<String>> texts, String field, String text) {
        if (!text.isBlank()) {
            texts.put(field, List.of(text.strip()));
        }
    }
}
