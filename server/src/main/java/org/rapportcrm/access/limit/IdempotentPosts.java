package org.rapportcrm.access.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.limit.KeptAnswers.Question;
import org.rapportcrm.access.token.CurrentToken;
import org.rapportcrm.record.RepeatedAnswer;
import org.rapportcrm.shared.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an idempotency key does its work once, however often it is sent. Its work and the
 * memory of its answer are one transaction: a crash between the two cannot be. What is refused is
 * not remembered and has changed nothing.
 */
final class IdempotentPosts extends OncePerRequestFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final KeptAnswers answers;
    private final List<RepeatedAnswer> repeated;
    private final TransactionTemplate transactions;

    IdempotentPosts(
            KeptAnswers answers, List<RepeatedAnswer> repeated, TransactionTemplate transactions) {
        this.answers = answers;
        this.repeated = repeated;
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CurrentToken> token = CurrentToken.of(request);
        if (token.isEmpty() || !(request instanceof WholeBody whole)) {
            throw KeyMisused.noKey();
        }
        Question question = new Question(token.get().id(), key(request), hash(whole));
        ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
        KeptAnswer before = once(question, request, written, chain);
        if (before == null) {
            written.copyBodyToResponse();
        } else {
            readable(before, request, token.get().viewer()).writeTo(response);
        }
    }

    /** What may be read of it today: rights, and whose a record is, change; unsaid is unread. */
    private KeptAnswer readable(KeptAnswer kept, HttpServletRequest request, Viewer viewer) {
        return repeated.stream()
                .flatMap(one -> one.again(request.getRequestURI(), kept.body(), viewer).stream())
                .findFirst()
                .map(kept::with)
                .orElseGet(kept::withoutBody);
    }

    /** The answer of the first time; null when this is the first time. */
    private @Nullable KeptAnswer once(
            Question question,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws ServletException {
        try {
            return transactions.<@Nullable KeptAnswer>execute(transaction -> {
                retryLaterIfLocked(question, response);
                Optional<KeptAnswer> before = answers.find(question);
                if (before.isEmpty()) {
                    work(request, response, chain);
                    settle(question, response, transaction);
                }
                return before.orElse(null);
            });
        } catch (Unfinished unfinished) {
            throw new ServletException(unfinished.getCause());
        }
    }

    private void retryLaterIfLocked(Question question, HttpServletResponse response) {
        try {
            answers.lock(question);
        } catch (StillAnswering later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw later;
        }
    }

    private static void work(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Unfinished(e);
        }
    }

    private void settle(
            Question question,
            ContentCachingResponseWrapper response,
            TransactionStatus transaction) {
        if (response.getStatus() >= 400) {
            transaction.setRollbackOnly();
            return;
        }
        answers.keep(
                question,
                new KeptAnswer(
                        response.getStatus(),
                        response.getContentType(),
                        response.getHeader(HttpHeaders.LOCATION),
                        response.getHeader(HttpHeaders.ETAG),
                        response.getContentAsByteArray()));
    }

    private static String key(HttpServletRequest request) {
        String key = Objects.requireNonNull(request.getHeader(HEADER));
        if (!KEY.matcher(key).matches()) {
            throw KeyMisused.noKey();
        }
        return key;
    }

    private static byte[] hash(WholeBody request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getRequestURI() + "?" + request.getQueryString() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            return digest.digest(request.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfinished(ServletException cause) {
            super(cause);
        }
    }
}
