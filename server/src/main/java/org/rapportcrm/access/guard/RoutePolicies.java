package org.rapportcrm.access.guard;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.guard.Policy.ToAll;
import org.rapportcrm.access.guard.Policy.ToNobody;
import org.rapportcrm.access.guard.Policy.ToSignedIn;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.token.CurrentToken;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/** Deny by default: asks the route that would answer who may call it. */
@Component
class RoutePolicies implements AuthorizationManager<HttpServletRequest> {
    private static final String MULTIPART = MediaType.MULTIPART_FORM_DATA.getType() + "/";

    private final Supplier<List<HandlerMapping>> mappings;

    RoutePolicies(ObjectProvider<HandlerMapping> mappings) {
        // they are made later than whoever guards them
        this.mappings = SingletonSupplier.of(() -> mappings.orderedStream().toList());
    }

    /** The decision, with the policy that made it. */
    record Verdict(Policy policy, boolean isGranted) implements AuthorizationResult {}

    @Override
    public Verdict authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            HttpServletRequest request) {
        Policy policy = policy(request);
        if (policy instanceof ToAll) {
            return new Verdict(policy, true);
        }
        Viewer viewer = viewer(request);
        if (viewer == null) {
            throw new InsufficientAuthenticationException("sign in first");
        }
        if (lacksFactor(request) && !isForEnrolling(handler(request))) {
            throw new FactorMissing();
        }
        return new Verdict(policy, policy.admits(viewer));
    }

    /** Whether a request would come through: what would not needs no further protection. */
    boolean admits(HttpServletRequest request) {
        return policy(request).admits(viewer(request));
    }

    private static boolean lacksFactor(HttpServletRequest request) {
        return CurrentSession.of(request).filter(CurrentSession::lacksFactor).isPresent()
                || CurrentToken.of(request).filter(CurrentToken::lacksFactor).isPresent();
    }

    private static boolean isForEnrolling(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(WhileEnrolling.class)
                        || method.getBeanType().isAnnotationPresent(WhileEnrolling.class));
    }

    private static @Nullable Viewer viewer(HttpServletRequest request) {
        return (Viewer) request.getAttribute(Viewer.class.getName());
    }

    private Policy policy(HttpServletRequest request) {
        if (Assets.include(request)) {
            return new ToAll();
        }
        return switch (handler(request)) {
            case HandlerMethod method -> unlessUpload(Policy.of(method), request);
            // nothing there: whoever is signed in is told so, strangers learn nothing
            case null -> new ToSignedIn();
            case ResourceHttpRequestHandler _ -> new ToSignedIn();
            default -> new ToNobody();
        };
    }

    /** Parsing an upload writes it to disk, which no stranger may make us do. */
    private static Policy unlessUpload(Policy policy, HttpServletRequest request) {
        String type = request.getContentType();
        boolean upload =
                type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
        return upload && policy instanceof ToAll ? new ToSignedIn() : policy;
    }

    private @Nullable Object handler(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        for (HandlerMapping mapping : Objects.requireNonNull(mappings.get())) {
            try {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null) {
                    return chain.getHandler();
                }
            } catch (ServletException _) {
                // wrong method or media type: no handler will answer, only an error
                return null;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }
}
