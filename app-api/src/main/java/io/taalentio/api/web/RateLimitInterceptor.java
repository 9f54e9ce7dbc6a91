package io.taalentio.api.web;

import io.taalentio.api.web.RateLimited.Limit;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
        Limit limit = operation.getInterceptorBinding(RateLimited.class).value();
        String address = Caller.of(context).address();
        MultiMap headers = context.response().headers();
        if (!CompletionStage.class.isAssignableFrom(operation.getMethod().getReturnType())) {
            limits.use(limit, address, headers);
            return operation.proceed();
        }
        CompletableFuture<Boolean> passed = limits.soon(limit, address, headers);
        CompletionStage<?> answer = (CompletionStage<?>) operation.proceed();
        // Whoever is refused hears of that, not of what the answer would have been.
        boolean passedAlready = passed.isDone() && !passed.isCompletedExceptionally();
        return answer == null || passedAlready ? answer : passed.thenCombine(answer, (yes, given) -> given);
    }
}
