package org.broadsheet.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Secrets that deploy/README.md asks the operator to bring: table rows that begin with {@code | Secret `name`}. */
final class BroughtSecrets {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| Secret `([^`]+)`");

    private BroughtSecrets() {}

    static Set<String> names() {
        try {
            String page = Files.readString(Manifests.DEPLOY.resolve("README.md"));
            return ROW.matcher(page).results().map(row -> row.group(1)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException cause) {
            throw new UncheckedIOException("deploy/README.md lists the Secrets to bring", cause);
        }
    }
}
