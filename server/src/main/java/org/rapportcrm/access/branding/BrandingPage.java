package org.rapportcrm.access.branding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Brand;
import org.rapportcrm.web.FormErrors;

/**
 * What people see of the organization.
 *
 * @param accent null while the color is ours
 */
public record BrandingPage(
        BrandingForm form, Brand brand, @Nullable Accent accent, FormErrors errors) {

    /** A shade as it is shown, with what stands on it. */
    public record Shade(String labelKey, String fill, String text) {}

    public List<Shade> shades() {
        return accent == null
                ? List.of()
                : List.of(
                        new Shade("access.branding.chosen", accent.chosen().hex(), ""),
                        shade("access.branding.light", accent.light().fill()),
                        shade("access.branding.dark", accent.dark().fill()));
    }

    public boolean isChanged() {
        return accent != null && !accent.isAsChosen();
    }

    private static Shade shade(String labelKey, Color fill) {
        return new Shade(labelKey, fill.hex(), Color.WHITE.hex());
    }
}
