package org.broadsheet.ingest.submission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a pusher keeps: given only after the broker has the issue on every in-sync replica. */
@RegisterForReflection
@Schema(description = "Proof that a raw issue is durable.")
public record Receipt(
        @Schema(description = "Name that the content gives itself.", examples = "zp6o2n5q7b3x4k2m5c7d6e4f5a")
        String issueId,

        @Schema(
                description = "Digest of the stored bytes in the form of RFC 9530.",
                examples = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:")
        String digest,

        @Schema(description = "Size of the stored bytes.", examples = "18342")
        long sizeBytes,

        @Schema(description = "When the push arrived, UTC.", examples = "2026-11-23T21:14:03.120Z")
        String receivedAt) {}
