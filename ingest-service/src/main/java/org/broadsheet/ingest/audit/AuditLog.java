package org.broadsheet.ingest.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.broadsheet.ingest.refusal.Refusal;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** One record per push in the log category {@code org.broadsheet.audit}, so that it can be kept apart from other logs. */
@ApplicationScoped
public class AuditLog {

    private static final String ISSUE_ID = "issueId";
    private static final String TRACE_ID = "traceId";
    private static final Logger LOG = Logger.getLogger("org.broadsheet.audit");

    public void accepted(Pusher pusher, String issueId, long sizeBytes, String receivedAt) {
        MDC.put(ISSUE_ID, issueId);
        MDC.put(TRACE_ID, pusher.trace().traceId());
        LOG.infof(
                "push accepted who=\"%s\" when=%s issueId=%s sizeBytes=%d",
                quoted(pusher.subject()), receivedAt, issueId, sizeBytes);
        MDC.remove(ISSUE_ID);
        MDC.remove(TRACE_ID);
    }

    public void refused(Pusher pusher, Refusal refusal, String refusedAt) {
        MDC.put(TRACE_ID, pusher.trace().traceId());
        LOG.infof(
                "push refused who=\"%s\" when=%s reason=%s",
                quoted(pusher.subject()), refusedAt, refusal.reason().code());
        MDC.remove(TRACE_ID);
    }

    /** A subject is the issuer's text: it must not be able to write a record of its own. */
    private static String quoted(String subject) {
        StringBuilder text = new StringBuilder(subject.length());
        subject.codePoints()
                .map(c -> Character.isISOControl(c) || c == '"' || c == '\\' ? '?' : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
