package org.rapportcrm.access.branding;

import org.rapportcrm.access.branding.Branding.Kept;
import org.rapportcrm.web.Brand;
import org.rapportcrm.web.BrandSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** One small row, read when a whole page is drawn. */
@Component
class OurBrand implements BrandSource {
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

    static Brand of(Kept kept) {
        String accent = kept.accent();
        String logo = kept.logoHash();
        return new Brand(
                logo == null || kept.name().isEmpty() ? Brand.RAPPORT.name() : kept.name(),
                logo == null ? null : BrandFiles.logo(logo),
                accent == null ? null : BrandFiles.stylesheet(accent));
    }
}
