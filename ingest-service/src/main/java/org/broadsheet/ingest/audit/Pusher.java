package org.broadsheet.ingest.audit;

import org.broadsheet.ingest.tracing.TraceParent;

/**
 * Who pushes, and under which trace.
 *
 * @param subject of the token: the source
 */
public record Pusher(String subject, TraceParent trace) {}
