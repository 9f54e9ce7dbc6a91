package io.taalentio.api.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Holds {@link RateLimited} operations to their limit, before anything else of them runs. */
@RateLimited
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RateLimitInterceptor {

    private final RateLimits limits;
    private final RoutingContext context;
    private final OperatorKey operator;

    RateLimitInterceptor(RateLimits limits, RoutingContext context, OperatorKey operator) {
        this.limits = limits;
        this.context = context;
        this.operator = operator;
    }

    @AroundInvoke
    @Nullable
    Object count(InvocationContext operation) throws Exception {
        if (operator.presentedBy(context.request())) {
            return operation.proceed();
        }
        RateLimited limited = operation.getInterceptorBinding(RateLimited.class);
        limits.use(
                limited.value(),
                Caller.of(context).address(),
                context.response().headers());
        return operation.proceed();
    }
}
