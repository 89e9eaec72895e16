package org.rapportcrm.analytics.matching.value;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/**
 * An e-mail address: the part before the @ and the domain.
 *
 * @param digits by which the holders of one name keep their addresses apart
 */
record Email(String normal, String local, String domain, int letters, String digits)
        implements Value {
    /** Addresses of a function, which say nothing about the person. */
    private static final Set<String> ROLES =
            Set.of(
                    "info",
                    "office",
                    "contact",
                    "kontakt",
                    "mail",
                    "sales",
                    "support",
                    "service",
                    "admin",
                    "noreply",
                    "hello",
                    "post",
                    "team",
                    "verkauf",
                    "buchhaltung");

    private static final Set<String> PROVIDERS =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "yahoo.com",
                    "hotmail.com",
                    "outlook.com",
                    "live.com",
                    "icloud.com",
                    "me.com",
                    "aol.com",
                    "gmx.de",
                    "gmx.at",
                    "gmx.net",
                    "gmx.ch",
                    "web.de",
                    "t-online.de",
                    "yahoo.de",
                    "yahoo.co.uk",
                    "hotmail.co.uk",
                    "freenet.de",
                    "orange.fr",
                    "wanadoo.fr",
                    "libero.it",
                    "mail.ru",
                    "yandex.ru",
                    "qq.com",
                    "163.com",
                    "proton.me",
                    "protonmail.com",
                    "msn.com",
                    "comcast.net",
                    "bluewin.ch",
                    "aon.at",
                    "a1.net");

    private static final int LONG = 4;

    static @Nullable Value read(String folded) {
        int at = folded.lastIndexOf('@');
        if (at <= 0 || at == folded.length() - 1) {
            return null;
        }
        String local = folded.substring(0, at);
        int plus = local.indexOf('+');
        if (plus > 0) {
            local = local.substring(0, plus);
        }
        String domain = folded.substring(at + 1);
        return new Email(
                local + "@" + domain, local, domain, Letters.of(local), Folding.digits(local));
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        Email other = (Email) value;
        if (normal.equals(other.normal)) {
            return Agreement.EXACT;
        }
        if (Similarity.oneSlip(normal, other.normal)) {
            return digits.equals(other.digits) ? Agreement.TYPO : Agreement.REMOTE;
        }
        boolean telling = local.length() >= LONG && !ROLES.contains(local);
        if (telling && local.equals(other.local)) {
            return Agreement.SAME_LOCAL_PART;
        }
        if (Letters.mayBeAlike(letters, other.letters)
                && digits.equals(other.digits)
                && Similarity.jaroWinkler(local, other.local) >= 0.9) {
            return Similarity.jaroWinkler(domain, other.domain) >= 0.9
                    ? Agreement.SIMILAR
                    : Agreement.REMOTE;
        }
        return domain.equals(other.domain) && !PROVIDERS.contains(domain)
                ? Agreement.SAME_DOMAIN
                : Agreement.DIFFERENT;
    }

    @Override
    public List<String> keys() {
        return ROLES.contains(local) ? List.of(normal) : List.of(normal, local);
    }
}
