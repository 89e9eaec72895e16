package org.rapportcrm.commerce;

import java.util.Map;
import java.util.UUID;

/** Products by their code. */
public interface Products {
    /**
     * The products of these codes; an unknown code becomes a product.
     *
     * @param sold how often each code was sold under which description: a product's name is its
     *     most frequent one
     */
    Map<String, UUID> sold(Map<String, Map<String, Integer>> sold);
}
