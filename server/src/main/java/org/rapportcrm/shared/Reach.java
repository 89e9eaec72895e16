package org.rapportcrm.shared;

/** How far a permission goes: each reach includes the ones before it. */
public enum Reach {
    NONE,
    OWN,
    TEAM,
    DEPARTMENT,
    ALL;

    public Reach orWider(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
