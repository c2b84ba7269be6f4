package org.broadsheet.archive.indexing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.broadsheet.archive.ArchiveConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the index, on one node of all: that which holds the database's advisory lock. Whatever breaks (database,
 * search engine), it begins again from the index's own checkpoint.
 */
@Singleton
public class IndexFollower {
    private static final Logger LOG = Logger.getLogger(IndexFollower.class);

    /** "broadsht" in ASCII: any number that no other lock of this database uses. */
    static final long LOCK = 0x62726f6164736874L;

    private static final Duration NEXT_CANDIDACY = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final IndexKeeping keeping;
    private final OpenSearchConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    private Duration backOff;
    private boolean complaining;

    @Inject
    IndexFollower(AgroalDataSource database, IndexKeeping keeping, ArchiveConfig config) {
        this.database = database;
        this.keeping = keeping;
        this.config = config.opensearch();
        this.backOff = this.config.followEvery();
    }

    void start(@Observes StartupEvent event) {
        if (config.follow()) {
            thread = Thread.ofPlatform().daemon().name("index-follower").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        Thread running = thread;
        if (running != null) {
            running.join(config.requestTimeout());
        }
    }

    private void run() {
        while (!isStopped()) {
            try (Connection connection = database.getConnection()) {
                if (ask(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                    followWhileLocked(connection);
                } else {
                    pause(NEXT_CANDIDACY);
                }
            } catch (SearchUnavailable | SQLException | PersistenceException | IllegalStateException e) {
                complain(e);
            }
        }
    }

    private void followWhileLocked(Connection connection) throws SQLException {
        try {
            keeping.begin();
            while (!isStopped() && ask(connection, "select true")) {
                boolean more = keeping.step();
                recovered();
                if (!more) {
                    pause(config.followEvery());
                }
            }
        } finally {
            // The pool keeps the session: without this the lock would outlive our turn.
            ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Once for each failure, however many attempts it outlasts. */
    private void complain(Throwable failure) {
        if (!complaining && !isStopped()) {
            LOG.warnf("The search index is not being fed; trying again until it is: %s", failure.getMessage());
            LOG.debug("Cause", failure);
        }
        complaining = true;
        pause(backOff);
        Duration doubled = backOff.multipliedBy(2);
        backOff = doubled.compareTo(config.longestBackOff()) > 0 ? config.longestBackOff() : doubled;
    }

    private void recovered() {
        if (complaining) {
            LOG.info("The search index is being fed again");
        }
        complaining = false;
        backOff = config.followEvery();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration duration) {
        try {
            if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
