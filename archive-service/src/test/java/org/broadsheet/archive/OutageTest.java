package org.broadsheet.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The broker and the database go away and come back; nobody has to do anything. */
@QuarkusTest
@WithTestResource(ArchiveStack.class)
class OutageTest {

    private static List<Story> stories(String seed, int count) {
        List<Story> stories = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            String letters = "" + (char) ('a' + index / 26) + (char) ('a' + index % 26);
            stories.add(new Story(seed + letters, "guzhangbao" + seed, "故障报", "2031-07-01", index + 1));
        }
        return stories;
    }

    private static void publish(List<Story> stories) throws Exception {
        for (Story story : stories) {
            Publisher.publish(story.whole("p-" + story.issueId(), 0, 100));
        }
    }

    private static void untilAllAreThereOnce(String seed, List<Story> stories) throws Exception {
        Publisher.until("all are parsed", () -> {
            Response issue = given().auth()
                    .oauth2(Tokens.withRole("reader"))
                    .get("/api/newspapers/guzhangbao" + seed + "/issues/2031-07-01");
            return issue.statusCode() == 200
                    && "parsed".equals(issue.path("state"))
                    && issue.<List<Object>>path("rawIssues").size() == stories.size();
        });
        given().auth()
                .oauth2(Tokens.withRole("reader"))
                .get("/api/issues?newspaper=guzhangbao" + seed)
                .then()
                .body("issues[0].articles", equalTo(2 * stories.size()))
                .body("issues.size()", equalTo(1));
    }

    @Test
    void killedDatabaseLosesNothing() throws Exception {
        List<Story> stories = stories("dbase", 40);
        publish(stories.subList(0, 10));
        ArchiveStack.postgres().kill();
        publish(stories.subList(10, 30));
        Thread.sleep(1500);
        ArchiveStack.postgres().restart();
        publish(stories.subList(30, 40));
        untilAllAreThereOnce("dbase", stories);
    }

    @Test
    void killedBrokerLosesNothing() throws Exception {
        List<Story> stories = stories("broker", 30);
        publish(stories.subList(0, 15));
        ArchiveStack.kafka().kill();
        assertThat(given().auth()
                        .oauth2(Tokens.withRole("reader"))
                        .get("/api/newspapers")
                        .statusCode())
                .isEqualTo(200);
        ArchiveStack.kafka().restart();
        publish(stories.subList(15, 30));
        untilAllAreThereOnce("broker", stories);
    }

    @Test
    void stalledDatabaseLosesNothing() throws Exception {
        List<Story> stories = stories("stall", 20);
        publish(stories.subList(0, 10));
        ArchiveStack.postgres().pause();
        publish(stories.subList(10, 20));
        Thread.sleep(3000);
        ArchiveStack.postgres().resume();
        untilAllAreThereOnce("stall", stories);
    }
}
