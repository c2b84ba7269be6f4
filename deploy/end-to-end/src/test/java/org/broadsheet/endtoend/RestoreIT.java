package org.broadsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.stack.LocalPostgres;
import org.broadsheet.stack.LocalService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is lost: an empty one, filled from the topics, serves the same. */
class RestoreIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PAGES = 20;

    /** Each archive numbers its own changes. */
    private static final List<String> ITS_OWN = List.of("revision", "etag");

    @TempDir
    static Path dir;

    private static House house;

    @BeforeAll
    static void startHouse() {
        house = House.start(dir);
    }

    @AfterAll
    static void stopHouse() {
        house.close();
    }

    @Test
    void anEmptyDatabaseFilledFromTheTopicsServesTheSame() throws InterruptedException {
        List<String> issues = new ArrayList<>();
        issues.add(house.scanner().push(House.frontPage(), PATIENCE).issueId());
        for (int number = 0; number < PAGES; number++) {
            issues.add(house.scanner()
                    .push(new MadeUpPage(number).markdown(), PATIENCE)
                    .issueId());
        }
        List<JsonNode> before = served(house.reader(), issues);

        try (LocalPostgres empty = LocalPostgres.start(dir.resolve("restored"));
                LocalService restored = house.secondArchive(empty)) {
            List<JsonNode> after = served(new Reader(restored.url(), house.token("reader")), issues);
            assertThat(after).isEqualTo(before);
        }
    }

    /** All that readers see of these issues. */
    private static List<JsonNode> served(Reader reader, List<String> issues) throws InterruptedException {
        List<JsonNode> answers = new ArrayList<>();
        for (String issue : issues) {
            reader.awaitParsed(issue, PATIENCE);
            answers.add(comparable(reader.get("/api/raw-issues/" + issue)));
            answers.add(comparable(reader.get("/api/raw-issues/" + issue + "/articles")));
        }
        answers.add(comparable(reader.get("/api/newspapers")));
        answers.add(comparable(reader.get("/api/issues")));
        return answers;
    }

    private static JsonNode comparable(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(ITS_OWN);
        }
        answer.forEach(RestoreIT::comparable);
        return answer;
    }
}
