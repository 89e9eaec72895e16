package org.rapportcrm.access.guard;

import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.web.BaseUrl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The filters before every route, in their order; what is not listed does not happen. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {
    @Bean
    SecurityFilterChain guard(
            TrustedProxies proxies,
            BaseUrl baseUrl,
            Sessions sessions,
            CsrfTokenRepository tokens,
            RoutePolicies policies,
            Refusals refusals) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                new ClientFilter(proxies),
                new SecurityHeaders(),
                new HostCheck(baseUrl),
                new SessionFilter(sessions),
                forgeryCheck(tokens, policies, refusals),
                answers(refusals),
                authorization(policies));
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("__Host-csrf");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(true).sameSite("Lax"));
        return tokens;
    }

    /**
     * Only for what would be let through: a session that ended asks to sign in and does not
     * complain about a token, and no upload of a stranger is parsed to look for one.
     */
    private static CsrfFilter forgeryCheck(
            CsrfTokenRepository tokens, RoutePolicies policies, Refusals refusals) {
        CsrfFilter filter = new CsrfFilter(tokens);
        filter.setRequireCsrfProtectionMatcher(
                new AndRequestMatcher(CsrfFilter.DEFAULT_CSRF_MATCHER, policies::admits));
        filter.setAccessDeniedHandler(refusals);
        return filter;
    }

    private static ExceptionTranslationFilter answers(Refusals refusals) {
        ExceptionTranslationFilter filter =
                new ExceptionTranslationFilter(new AskToSignIn(), new NullRequestCache());
        filter.setAccessDeniedHandler(refusals);
        return filter;
    }

    private static AuthorizationFilter authorization(RoutePolicies policies) {
        AuthorizationFilter filter = new AuthorizationFilter(policies);
        filter.setFilterErrorDispatch(false);
        filter.setFilterAsyncDispatch(false);
        return filter;
    }
}
