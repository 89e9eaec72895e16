package org.rapportcrm.access.branding;

import static org.rapportcrm.access.db.Tables.ORGANIZATION;

import org.jooq.Record;
import org.rapportcrm.access.branding.Branding.Kept;
import org.rapportcrm.web.Brand;
import org.rapportcrm.web.BrandSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * One small row: it comes along with the session of whoever is signed in, and is read by itself for
 * others.
 */
@Component
public class OurBrand implements BrandSource {
    private final Branding branding;

    OurBrand(Branding branding) {
        this.branding = branding;
    }

    @Override
    public Brand brand() {
        try {
            return of(branding.kept());
        } catch (DataAccessException | TransactionException _) {
            return Brand.RAPPORT;
        }
    }

    /**
     * @param row of the organization; its columns are empty when there is none yet
     */
    public static Brand of(Record row) {
        String name = row.get(ORGANIZATION.NAME);
        return of(
                new Kept(
                        name == null ? "" : name,
                        row.get(ORGANIZATION.ACCENT),
                        row.get(ORGANIZATION.LOGO_HASH)));
    }

    static Brand of(Kept kept) {
        String accent = kept.accent();
        String logo = kept.logoHash();
        return new Brand(
                logo == null || kept.name().isEmpty() ? Brand.RAPPORT.name() : kept.name(),
                logo == null ? null : BrandFiles.logo(logo),
                accent == null ? null : BrandFiles.stylesheet(accent));
    }
}
