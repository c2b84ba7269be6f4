package org.broadsheet.ingest.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.broadsheet.ingest.refusal.Refusal;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** One record per push in the log category {@code org.broadsheet.audit}, so that it can be kept apart from other logs. */
@ApplicationScoped
public class AuditLog {

    private static final Logger LOG = Logger.getLogger("org.broadsheet.audit");

    public void accepted(Pusher pusher, String issueId, long sizeBytes, String receivedAt) {
        MDC.put("issueId", issueId);
        MDC.put("traceId", pusher.trace().traceId());
        LOG.infof(
                "push accepted who=\"%s\" when=%s issueId=%s sizeBytes=%d",
                quoted(pusher.subject()), receivedAt, issueId, sizeBytes);
        MDC.remove("issueId");
    }

    public void refused(Pusher pusher, Refusal refusal, String refusedAt) {
        MDC.put("traceId", pusher.trace().traceId());
        LOG.infof(
                "push refused who=\"%s\" when=%s reason=%s",
                quoted(pusher.subject()), refusedAt, refusal.reason().code());
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
