package org.broadsheet.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The topics that {@code topics.properties} lists, with their partitions and configuration. */
public record Topics(int partitions, List<Topic> topics) {
    private static final String RESOURCE = "/topics.properties";
    private static final String TOPIC_PREFIX = "topic.";

    /** A topic and its configuration, as Kafka names the keys. */
    public record Topic(String name, Map<String, String> configuration) {
        public Topic {
            configuration = Map.copyOf(configuration);
        }
    }

    public Topics {
        topics = List.copyOf(topics);
    }

    /** Reads the list that ships with this module. */
    public static Topics read() {
        Properties properties = new Properties();
        try (InputStream in = Topics.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new StackException(RESOURCE + " is missing from the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
        List<Topic> topics = sorted.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(TOPIC_PREFIX))
                .map(entry -> new Topic(
                        entry.getKey().substring(TOPIC_PREFIX.length()), withPrefix(sorted, entry.getValue() + ".")))
                .toList();
        return new Topics(Integer.parseInt(properties.getProperty("partitions")), topics);
    }

    private static Map<String, String> withPrefix(Map<String, String> properties, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
