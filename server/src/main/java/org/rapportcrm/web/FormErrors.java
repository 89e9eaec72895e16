package org.rapportcrm.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What is wrong with a form, in the user's words: one message a field. The name "" stands for the
 * form as a whole.
 */
public record FormErrors(Map<String, String> messages) {
    public FormErrors {
        messages = Map.copyOf(messages);
    }

    public static FormErrors none() {
        return new FormErrors(Map.of());
    }

    public static FormErrors of(BindingResult result, Words words) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (ObjectError error : result.getAllErrors()) {
            String field = error instanceof FieldError it ? it.getField() : "";
            messages.putIfAbsent(field, words.messages().getMessage(error, words.locale()));
        }
        return new FormErrors(messages);
    }

    public @Nullable String of(String field) {
        return messages.get(field);
    }
}
