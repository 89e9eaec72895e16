package org.rapportcrm.intake.mapping;

/** How a file writes numbers and dates where that is open to doubt. */
public record CellFormat(DecimalMark decimal, DateOrder dates) {
    public static final CellFormat USUAL = new CellFormat(DecimalMark.POINT, DateOrder.DAY_FIRST);

    /** 1,234.5 or 1.234,5. */
    public enum DecimalMark {
        POINT,
        COMMA
    }

    /** What 03/04/2026 means; dates that start with the year are never in doubt. */
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST
    }
}
