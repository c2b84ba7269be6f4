package org.broadsheet.endtoend;

/** What ingest-service gave for a push. */
public record Receipt(String issueId, String digest, long sizeBytes, String receivedAt) {}
