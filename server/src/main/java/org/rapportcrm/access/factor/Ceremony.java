package org.rapportcrm.access.factor;

import org.rapportcrm.access.session.SecretCookie;

/** What a passkey is asked for, and which browser may answer. */
public enum Ceremony {
    ADD(SecretCookie.SESSION),
    SIGN_IN(SecretCookie.CEREMONY),
    SECOND_FACTOR(SecretCookie.HALF_SIGN_IN),
    CONFIRM(SecretCookie.SESSION);

    private final SecretCookie bearer;

    Ceremony(SecretCookie bearer) {
        this.bearer = bearer;
    }

    public SecretCookie bearer() {
        return bearer;
    }

    /** Alone it has to stand for two factors: the thing itself, and a finger or number. */
    boolean needsVerifiedUser() {
        return this == SIGN_IN;
    }
}
