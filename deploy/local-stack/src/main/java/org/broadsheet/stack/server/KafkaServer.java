package org.broadsheet.stack.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.broadsheet.stack.ReadyFile;
import org.broadsheet.stack.StackException;
import org.broadsheet.stack.Topics;

/** Kafka's broker and controller in one JVM: {@code dir clusterId port controllerPort proxiedPort advertisedPort}. */
public final class KafkaServer {
    private static final int NODE_ID = 1;

    private KafkaServer() {}

    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[0]);
        String clusterId = args[1];
        int port = Integer.parseInt(args[2]);
        Path logs = dir.resolve("logs");
        format(logs, clusterId);
        Properties properties = properties(logs, port, Integer.parseInt(args[3]));
        if (!args[4].equals("0")) {
            proxied(properties, Integer.parseInt(args[4]), Integer.parseInt(args[5]));
        }
        more(properties, dir.resolve("more.properties"));
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        createTopics(port, clusterId);
        ReadyFile.write(dir.resolve("ready"));
        server.awaitShutdown();
    }

    private static void format(Path logs, String clusterId) throws Exception {
        new Formatter()
                .setNodeId(NODE_ID)
                .setClusterId(clusterId)
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(logs.toString()))
                .setMetadataLogDirectory(Optional.of(logs.toString()))
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties properties(Path logs, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort,
                "listeners",
                "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "BROKER://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT",
                "inter.broker.listener.name",
                "BROKER",
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                logs.toString(),
                "auto.create.topics.enable",
                "false"));
        // One broker: nothing to replicate to. A consumer that joins alone need not wait for others.
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "8",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0"));
        // Dead letters are the largest records: 33 MiB. The cleaner's usual 128 MiB buffer would be a quarter of the
        // heap.
        properties.putAll(Map.of(
                "message.max.bytes", "35651584",
                "replica.fetch.max.bytes", "35651584",
                "log.cleaner.dedupe.buffer.size", "16777216",
                "log.index.size.max.bytes", "1048576"));
        return properties;
    }

    private static void proxied(Properties properties, int listenPort, int advertisedPort) {
        properties.merge("listeners", ",PROXIED://127.0.0.1:" + listenPort, (all, more) -> all + "" + more);
        properties.merge(
                "advertised.listeners", ",PROXIED://127.0.0.1:" + advertisedPort, (all, more) -> all + "" + more);
    }

    /** What a test left in the broker's folder: listeners go beside those that are there, all else over them. */
    private static void more(Properties properties, Path file) throws IOException {
        if (Files.exists(file)) {
            Properties more = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                more.load(in);
            }
            Set<String> lists = Set.of("listeners", "advertised.listeners", "listener.security.protocol.map");
            more.forEach((name, value) -> properties.merge(
                    name, value, (there, added) -> lists.contains(name) ? there + "," + added : added));
        }
    }

    private static void createTopics(int port, String clusterId) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            String found = admin.describeCluster().clusterId().get();
            if (!found.equals(clusterId)) {
                throw new StackException("the broker on port " + port + " is cluster " + found + ", not " + clusterId);
            }
            Set<String> present = admin.listTopics().names().get();
            Topics wanted = Topics.read();
            List<NewTopic> missing = wanted.topics().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic ->
                            new NewTopic(topic.name(), wanted.partitions(), (short) 1).configs(topic.configuration()))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }
}
