package org.rapportcrm.interaction;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of touchpoint over which we and our customers reach each other. */
public enum Channel {
    TELEPHONE("phone", "call", "voice", "telefon", "anruf", "phonecall"),
    EMAIL("mail", "mail"),
    SERVICE_DESK("lifebuoy", "helpdesk", "servicedesk", "ticket", "support", "counter"),
    LETTER("mailbox", "post", "brief"),
    FAX("device-landline-phone", "telefax"),
    FACEBOOK("brand-facebook", "messenger"),
    X("brand-x", "twitter"),
    WEBSITE("world", "web", "chat", "livechat", "form", "webform", "portal"),
    MOBILE("message-2", "sms", "text", "whatsapp", "app"),
    STORE("building-store", "shop", "branch", "till", "filiale", "laden"),
    FACE_TO_FACE("calendar", "meeting", "visit", "inperson", "besuch", "treffen", "event"),
    PUBLIC_POST("speakerphone", "blog", "review", "forum", "social"),
    INTERNAL("note", "note", "notiz", "intern");

    private static final Map<String, Channel> BY_KEY =
            Arrays.stream(values()).collect(toUnmodifiableMap(Channel::key, identity()));

    private final String key;
    private final String icon;
    private final List<String> synonyms;

    Channel(String icon, String... synonyms) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.icon = icon;
        this.synonyms = List.of(synonyms);
    }

    /** As stored, and as in the keys of messages and in URLs. */
    public String key() {
        return key;
    }

    /** Name of a Tabler outline icon, without "ti-". */
    public String icon() {
        return icon;
    }

    /** Whether something over this channel is a contact with the customer. */
    public boolean reachesTheCustomer() {
        return this != INTERNAL;
    }

    public static Optional<Channel> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The channel that other systems call by this word, such as "Phone Call" or "Telefon". */
    public static Optional<Channel> named(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return Arrays.stream(values())
                .filter(channel ->
                        channel.key().replace("_", "").equals(plain)
                                || channel.synonyms.contains(plain))
                .findFirst();
    }
}
