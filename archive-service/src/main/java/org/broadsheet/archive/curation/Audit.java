package org.broadsheet.archive.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Who did what, when and to which raw issue; in the database and in the log. */
@ApplicationScoped
public class Audit {
    private static final Logger LOG = Logger.getLogger(Audit.class);
    private final DataSource database;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    Audit(DataSource database, ObjectMapper json, SecurityIdentity identity) {
        this.database = database;
        this.json = json;
        this.identity = identity;
    }

    /** The subject of the token of this request. */
    public String who() {
        return identity.getPrincipal().getName();
    }

    public void record(String action, String subject, @Nullable String issueId, Map<String, ?> detail)
            throws SQLException {
        String sql = "insert into audit (who, action, subject, issue_id, detail) values (?, ?, ?, ?, ?::jsonb)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, who());
            statement.setString(2, action);
            statement.setString(3, subject);
            statement.setString(4, issueId);
            statement.setString(5, json.writeValueAsString(detail));
            statement.executeUpdate();
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("Details of an act are writable as JSON", fault);
        }
        LOG.infof("audit: %s %s %s", who(), action, subject);
    }
}
