package org.rapportcrm.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a list can be asked, as no list of ours writes it. */
public final class OddQuestions {
    private static final String ID = "00000007-0000-0000-0000-000000000007";

    private static final List<String> OPERATORS =
            List.of(
                    "==",
                    "!=",
                    "=in=",
                    "=out=",
                    "=lt=",
                    "=le=",
                    "=gt=",
                    "=ge=",
                    "=like=",
                    "=starts=",
                    "=within=",
                    "=null=",
                    "=has=",
                    "=not=",
                    "=nothing=");

    private static final List<String> OPERANDS =
            List.of(
                    "Linz",
                    "0",
                    "-1",
                    "99999999999999999999999999",
                    "1e30",
                    "1e-30",
                    "32768",
                    "2147483648",
                    "9223372036854775808",
                    "2026-12-24",
                    "0000-00-00",
                    "9999-12-31",
                    "-999999999-01-01",
                    "\"2026-12-24T10:00:00Z\"",
                    "\"+999999999-12-31T23:59:59Z\"",
                    "today",
                    "today-99999999d",
                    "last_99999999_days",
                    "next_2_weeks",
                    "last_0_months",
                    "me",
                    "mine",
                    "true",
                    ID,
                    "00000007",
                    "''",
                    "' '",
                    "*",
                    "'*a*'",
                    "'100%_\\\\'",
                    "'\\\\'",
                    "a\0b",
                    "'\u202e👩‍🔧'",
                    "(a,b,'c d')");

    private static final List<String> NONE =
            List.of(
                    "",
                    "(",
                    ")",
                    ";",
                    "id==1",
                    "name",
                    "name==",
                    "==x",
                    "name=='",
                    "nothing==1",
                    "orders.total=gt=1",
                    "orders=has='orders=has=x'",
                    "all=not='all=not=x'",
                    "(".repeat(200) + "name==a" + ")".repeat(200),
                    "(".repeat(2_000),
                    "name==a;".repeat(500) + "name==a",
                    "name==" + "x".repeat(7_000),
                    "'; drop table customer.customer --");

    private OddQuestions() {}

    public static List<String> filters(List<String> fields, Random random) {
        List<String> filters = new ArrayList<>();
        for (String field : fields) {
            for (String operator : OPERATORS) {
                filters.add(field + operator + OPERANDS.get(random.nextInt(OPERANDS.size())));
            }
        }
        filters.addAll(NONE);
        return filters;
    }

    public static List<String> sorts(List<String> fields) {
        List<String> sorts =
                new ArrayList<>(List.of("", "-", "--name", "nothing", "name,city", "id", "a\0b"));
        fields.forEach(field -> Collections.addAll(sorts, field, "-" + field));
        return sorts;
    }

    public static List<String> cursors(Random random) {
        byte[] noise = new byte[30];
        random.nextBytes(noise);
        return List.of(
                "",
                "0",
                "x",
                "-1",
                "99999999999999999999",
                cursor(""),
                cursor(ID),
                cursor(ID + "="),
                cursor(ID + "=a\0b"),
                cursor(ID + "=99999999999999999999999"),
                cursor(ID + "=" + "x".repeat(2_000)),
                cursor(ID + "0"),
                Base64.getUrlEncoder().encodeToString(noise),
                "x".repeat(5_000));
    }

    private static String cursor(String plain) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
