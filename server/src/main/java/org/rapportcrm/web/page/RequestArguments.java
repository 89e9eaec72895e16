package org.rapportcrm.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NotSignedIn;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Controllers take the {@code Viewer} and their {@code Words} as parameters. */
@Configuration(proxyBeanMethods = false)
class RequestArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final ObjectProvider<ShellSource> shells;

    RequestArguments(ObjectProvider<ShellSource> shells) {
        this.shells = shells;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Viewer.class || type == Words.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Words.class) {
            return shells.getObject().words(request);
        }
        Viewer viewer = ShellSource.viewer(request);
        if (viewer == null) {
            throw new NotSignedIn();
        }
        return viewer;
    }
}
