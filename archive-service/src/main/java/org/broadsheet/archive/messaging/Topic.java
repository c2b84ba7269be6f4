package org.broadsheet.archive.messaging;

import java.util.Arrays;
import java.util.List;

/** The topics, each with its dead letters; they exist before the services do. */
public enum Topic {
    RAW_ISSUES("raw-issues"),
    ARTICLES("articles"),
    PARSE_REQUESTS("parse-requests"),
    CORRECTIONS("corrections");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }

    public String deadLetters() {
        return topicName + "-dead-letter";
    }

    static List<String> allDeadLetters() {
        return Arrays.stream(values()).map(Topic::deadLetters).toList();
    }
}
