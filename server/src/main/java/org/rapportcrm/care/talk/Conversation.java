package org.rapportcrm.care.talk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.interaction.Said;

/**
 * What was said about a case, on its page.
 *
 * @param mayAdd whether the viewer may write into it
 * @param hasCustomer without whom there is no timeline to write to
 * @param channel over which it came
 * @param mayChange whether a part of it can become a case of its own
 * @param mayMerge whether it may go into another case
 * @param others cases of the same customer, which it is most likely merged into
 */
public record Conversation(
        UUID id,
        List<Said> entries,
        boolean mayAdd,
        boolean hasCustomer,
        boolean isSolved,
        Channel channel,
        boolean mayChange,
        boolean mayMerge,
        List<Other> others) {
    /** Another case. */
    public record Other(String number, String subject) {}

    public String path() {
        return "/cases/" + id;
    }

    public List<Channel> channels() {
        return Arrays.stream(Channel.values()).filter(Channel::reachesTheCustomer).toList();
    }

    public static String channelKey(Channel channel) {
        return "case.field.channel." + channel.key().replace('_', '-');
    }

    /** What may follow from what is written. */
    public String thenKey() {
        return isSolved ? "care.talk.and-reopen" : "care.talk.and-solve";
    }

    public String then() {
        return isSolved ? "reopen" : "solve";
    }

    public boolean maySplit() {
        return mayChange && !entries.isEmpty();
    }
}
