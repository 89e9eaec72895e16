package org.rapportcrm.customer.edit;

import org.springframework.web.bind.ServletRequestBindingException;

/** Somebody sent a field that the form does not have; nothing of what they sent is used. */
final class UnknownField extends ServletRequestBindingException {
    private static final long serialVersionUID = 1L;

    UnknownField(String name) {
        super("The form has no field " + name);
    }
}
