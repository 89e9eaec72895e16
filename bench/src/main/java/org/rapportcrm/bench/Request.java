package org.rapportcrm.bench;

/**
 * What a browser asks for.
 *
 * @param body of a form that is sent; empty for a page that is read
 */
record Request(String path, String body) {
    static Request page(String path) {
        return new Request(path, "");
    }

    boolean isForm() {
        return !body.isEmpty();
    }
}
