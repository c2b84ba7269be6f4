package org.broadsheet.archive.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the newspaper register says to a raw issue that wants its place: aliases, and who owns a CN number. A number
 * belongs to the newspaper of the earliest received issue that prints it, unless a curator said otherwise; that rule
 * knows no order of arrival, and it beats a misread title.
 */
final class Register {
    private final Connection connection;
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> changedNewspapers = new TreeSet<>();

    Register(Connection connection) {
        this.connection = connection;
    }

    Set<String> changedNewspapers() {
        return changedNewspapers;
    }

    void readAliases() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select alias, newspaper from newspaper_alias");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                aliases.put(rows.getString(1), rows.getString(2));
            }
        }
    }

    /**
     * Settles whose the CN numbers of these raw issues are.
     *
     * @return raw issues whose place must be made again because their number changed hands
     */
    Set<String> claimNumbers(Collection<RawIssueFacts> issues) throws SQLException {
        Set<String> moved = new HashSet<>();
        Map<String, RawIssueFacts> earliest = new HashMap<>();
        for (RawIssueFacts issue : issues) {
            RawIssueFacts.Reading reading = issue.reading();
            if (reading != null && reading.cn() != null && issue.readNewspaper() != null) {
                earliest.merge(reading.cn(), issue, Register::earlier);
            }
        }
        for (Map.Entry<String, RawIssueFacts> claim : new java.util.TreeMap<>(earliest).entrySet()) {
            claimNumber(claim.getKey(), claim.getValue(), issues, moved);
        }
        return moved;
    }

    private static RawIssueFacts earlier(RawIssueFacts one, RawIssueFacts other) {
        int order = one.firstReceivedAt().compareTo(other.firstReceivedAt());
        return order < 0 || (order == 0 && one.issueId().compareTo(other.issueId()) < 0) ? one : other;
    }

    private void claimNumber(String cn, RawIssueFacts claimant, Collection<RawIssueFacts> issues, Set<String> moved)
            throws SQLException {
        String standing = ownerOf(cn);
        String now = earliestOwner(cn, claimant, issues);
        if (isCurated(cn)) {
            owners.put(cn, Objects.requireNonNull(standing));
            return;
        }
        owners.put(cn, now);
        if (!now.equals(standing)) {
            setOwner(cn, now);
            changedNewspapers.add(now);
            if (standing != null) {
                changedNewspapers.add(standing);
                moved.addAll(issuesWith(cn));
            }
        }
    }

    /** Compares with the stored raw issues; those being made again now count as they are now. */
    private String earliestOwner(String cn, RawIssueFacts claimant, Collection<RawIssueFacts> issues)
            throws SQLException {
        String claimed = canonical(Objects.requireNonNull(claimant.readNewspaper()));
        String sql = "select read_newspaper from raw_issue where cn = ? and read_newspaper is not null"
                + " and (first_received_at, issue_id) < (?, ?) and issue_id <> all(?)"
                + " order by first_received_at, issue_id limit 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, cn);
            statement.setObject(2, claimant.firstReceivedAt().atOffset(java.time.ZoneOffset.UTC));
            statement.setString(3, claimant.issueId());
            statement.setArray(
                    4,
                    Rows.texts(
                            connection,
                            issues.stream().map(RawIssueFacts::issueId).toList()));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? canonical(rows.getString(1)) : claimed;
            }
        }
    }

    private @Nullable String ownerOf(String cn) throws SQLException {
        return one("select newspaper from cn_owner where cn = ?", cn);
    }

    private boolean isCurated(String cn) throws SQLException {
        return one("select newspaper from cn_owner where cn = ? and curated", cn) != null;
    }

    private @Nullable String one(String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private void setOwner(String cn, String newspaper) throws SQLException {
        String sql = "insert into cn_owner (cn, newspaper) values (?, ?)"
                + " on conflict (cn) do update set newspaper = excluded.newspaper";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, cn);
            statement.setString(2, newspaper);
            statement.executeUpdate();
        }
    }

    private Set<String> issuesWith(String cn) throws SQLException {
        Set<String> issueIds = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("select issue_id from raw_issue where cn = ?")) {
            statement.setString(1, cn);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    issueIds.add(rows.getString(1));
                }
            }
        }
        return issueIds;
    }

    private String canonical(String slug) {
        return aliases.getOrDefault(slug, slug);
    }

    /** A hint, else the owner of the CN number, else the slug of the title; each through the aliases. */
    @Nullable
    String newspaperOf(RawIssueFacts issue) {
        String slug = issue.readNewspaper();
        RawIssueFacts.Reading reading = issue.reading();
        String owner = reading == null || reading.cn() == null ? null : owners.get(reading.cn());
        if (owner != null && !issue.newspaperIsHinted()) {
            return owner;
        }
        return slug == null ? null : canonical(slug);
    }
}
