package org.rapportcrm.access.guard;

import org.rapportcrm.access.limit.ProgramLimits;
import org.rapportcrm.access.token.Tokens;
import org.rapportcrm.web.BaseUrl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The filters before every route for programs, in their order: no session, no cookie, no CORS. */
@Configuration(proxyBeanMethods = false)
class ApiGuard {
    @Bean
    @Order(1)
    SecurityFilterChain guardOfPrograms(
            TrustedProxies proxies,
            BaseUrl baseUrl,
            Tokens tokens,
            RoutePolicies policies,
            Refusals refusals,
            ProgramLimits limits) {
        return new DefaultSecurityFilterChain(
                ApiRequests.MATCHER,
                new ClientFilter(proxies),
                new SecurityHeaders(),
                new HostCheck(baseUrl),
                new BearerFilter(tokens),
                limits.rates(),
                answers(refusals),
                authorization(policies),
                limits.bodies(),
                limits.posts());
    }

    private static ExceptionTranslationFilter answers(Refusals refusals) {
        ExceptionTranslationFilter filter =
                new ExceptionTranslationFilter(new AskForToken(), new NullRequestCache());
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
