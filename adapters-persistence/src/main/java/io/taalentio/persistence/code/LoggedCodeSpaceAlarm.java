package io.taalentio.persistence.code;

import io.taalentio.core.code.CodeScope;
import io.taalentio.core.code.CodeSpaceAlarm;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Warns in the log, where an operator's monitoring listens. */
@ApplicationScoped
class LoggedCodeSpaceAlarm implements CodeSpaceAlarm {

    private static final Logger LOG = Logger.getLogger(LoggedCodeSpaceAlarm.class);

    @Override
    public void nearlyFull(CodeScope scope, long used, long capacity) {
        LOG.warnf(
                "Code series %s is %d %% used: %d of %d codes are issued",
                scope.value(), used * 100 / capacity, used, capacity);
    }
}
