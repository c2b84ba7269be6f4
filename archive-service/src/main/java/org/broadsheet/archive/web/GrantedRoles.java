package org.broadsheet.archive.web;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.broadsheet.archive.ArchiveConfig;

/** Who may curate or operate may read; where reading is public, everybody may, with a token or without. */
@ApplicationScoped
public class GrantedRoles implements SecurityIdentityAugmentor {
    private final boolean readingIsPublic;

    GrantedRoles(ArchiveConfig config) {
        readingIsPublic = config.reading().open();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean reads = readingIsPublic || identity.hasRole(Roles.CURATOR) || identity.hasRole(Roles.OPERATOR);
        if (!reads || identity.hasRole(Roles.READER)) {
            return Uni.createFrom().item(identity);
        }
        SecurityIdentity reader =
                QuarkusSecurityIdentity.builder(identity).addRole(Roles.READER).build();
        return Uni.createFrom().item(reader);
    }
}
