package org.rapportcrm.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.signature.SignatureReader;

/**
 * What the block of lines under a mail says of its writer. Texts are as they stood there; blank
 * where it says nothing.
 */
public record Signature(
        Name name,
        String jobTitle,
        String organization,
        List<String> emails,
        List<String> phones,
        List<String> faxes,
        String website,
        Address address) {

    /** A name in its parts. */
    public record Name(String honorific, String given, String family) {}

    /** A postal address in its parts. */
    public record Address(String street, String postalCode, String city, String country) {}

    /**
     * Reads a text that may be one.
     *
     * @param country two letters; it says how telephone numbers without a country code are meant
     * @return empty for a text that is none, such as a table or a list of addresses
     */
    public static Optional<Signature> read(String text, @Nullable String country) {
        return SignatureReader.read(text, country);
    }
}
