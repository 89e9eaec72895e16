package org.rapportcrm.access;

/**
 * A kind of news that users can do without. Contribute it as a bean.
 *
 * @param key such as "task-assigned", the same for ever
 * @param order among all kinds, in hundreds
 * @param icon name of a Tabler outline icon, without "ti-"
 * @param labelKey of the message that names the kind
 * @param textKey of the message that tells the news, with the arguments of the notice
 */
public record NoticeKind(String key, int order, String icon, String labelKey, String textKey) {}
