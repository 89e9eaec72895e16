package org.rapportcrm.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;

/** Merges one pair of customers after the other; who went into whom is found by the mark. */
final class MergingPairs implements Writing {
    private final Visitor visitor;
    private final List<String> customers;
    private final String token;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, String> members = new ConcurrentHashMap<>();

    MergingPairs(Visitor visitor, List<String> customers) throws IOException {
        this.visitor = visitor;
        this.customers = new ArrayList<>(customers);
        token = visitor.get("/customers/new").token();
    }

    @Override
    public Answer write(String mark) throws IOException {
        int pair = next.getAndAdd(2);
        String stays = customers.get(pair);
        String goes = customers.get(pair + 1);
        members.put(mark, goes);
        return visitor.post(
                "/customers/merge?record=" + stays + "&record=" + goes,
                Map.of("_csrf", token, "into", stays));
    }

    String member(String mark) {
        return Objects.requireNonNull(members.get(mark));
    }

    @Override
    public String query() {
        return "select id::text from customer.customer where merged_into is not null";
    }
}
