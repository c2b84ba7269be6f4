package org.broadsheet.archive.curation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.broadsheet.archive.ArchiveConfig;
import org.broadsheet.archive.messaging.BrokerUnavailableException;
import org.jboss.logging.Logger;

/**
 * Looks for orphans: articles that stand in the topic though the newest reading does not list them. Readers don't see
 * them, but other consumers do until a tombstone tells them; another reading makes the parser publish it.
 */
@ApplicationScoped
class OrphanSearch {
    private static final Logger LOG = Logger.getLogger(OrphanSearch.class);
    private static final String ORPHANS = """
            select r.issue_id, v.article_id from (
                select issue_id, parse_id from raw_issue where orphans > 0 order by issue_id limit 200) r
            join reading g on g.issue_id = r.issue_id and g.parse_id = r.parse_id
            join article_version v on v.issue_id = r.issue_id and v.article_id <> all(g.article_ids)
            where g.read_at < ? and not exists (select 1 from withdrawal x where x.article_id = v.article_id)
            group by r.issue_id, v.article_id order by r.issue_id, v.article_id""";

    private final DataSource database;
    private final ParseRequests requests;
    private final ArchiveConfig config;

    OrphanSearch(DataSource database, ParseRequests requests, ArchiveConfig config) {
        this.database = database;
        this.requests = requests;
        this.config = config;
    }

    /** Each replica looks; the request's id is made from the orphans, so that they ask for the same thing. */
    @Scheduled(every = "{broadsheet.requests.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void search() {
        try {
            for (Map.Entry<String, List<String>> issue : find().entrySet()) {
                requests.requestForOrphans(issue.getKey(), issue.getValue());
            }
        } catch (SQLException | BrokerUnavailableException fault) {
            LOG.warnf("Orphans are looked for again later: %s", fault.getMessage());
        }
    }

    private Map<String, List<String>> find() throws SQLException {
        Map<String, List<String>> orphans = new LinkedHashMap<>();
        Instant before = Instant.now().minus(config.requests().patience());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ORPHANS)) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    orphans.computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return orphans;
    }
}
