package org.rapportcrm.interaction.composer;

import java.util.Locale;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.interaction.Direction;

/** What the composer records: each has the channel and direction that are meant if none is said. */
public enum Tab {
    NOTE(Channel.INTERNAL, Direction.NONE, "note"),
    CALL(Channel.TELEPHONE, Direction.OUT, "phone"),
    EMAIL(Channel.EMAIL, Direction.OUT, "mail"),
    SMS(Channel.MOBILE, Direction.OUT, "message-2"),
    LETTER(Channel.LETTER, Direction.OUT, "mailbox"),
    MEETING(Channel.FACE_TO_FACE, Direction.NONE, "calendar"),
    TASK(Channel.INTERNAL, Direction.NONE, "checkbox");

    private final Channel channel;
    private final Direction direction;
    private final String icon;

    Tab(Channel channel, Direction direction, String icon) {
        this.channel = channel;
        this.direction = direction;
        this.icon = icon;
    }

    public Channel channel() {
        return channel;
    }

    public Direction direction() {
        return direction;
    }

    public String icon() {
        return icon;
    }

    boolean hasAddress() {
        return channel != Channel.INTERNAL && channel != Channel.FACE_TO_FACE;
    }

    /** In forms, keys of messages and classes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A note when it is no such. */
    public static Tab of(String key) {
        for (Tab tab : values()) {
            if (tab.key().equals(key)) {
                return tab;
            }
        }
        return NOTE;
    }
}
