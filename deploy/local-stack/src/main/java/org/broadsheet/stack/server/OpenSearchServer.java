package org.broadsheet.stack.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.broadsheet.stack.ReadyFile;
import org.broadsheet.stack.StackException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One OpenSearch node on loopback: {@code dir port transportPort}. */
public final class OpenSearchServer {
    private OpenSearchServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path dir = Path.of(args[0]);
        String port = args[1];
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(-1);
        runner.onBuild((number, settings) -> settings.put("http.port", port)
                .put("transport.port", args[2])
                .put("network.host", "127.0.0.1")
                .put("discovery.type", "single-node")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("action.auto_create_index", false)
                // With the serial collector garbage counts as used, and a small heap would refuse requests for it.
                .put("indices.breaker.total.use_real_memory", false));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(dir.resolve("node").toString())
                .clusterName("broadsheet-local")
                .numOfNode(1));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner, stopped), "stop"));
        awaitHealth(port);
        ReadyFile.write(dir.resolve("ready"));
        stopped.await();
    }

    private static void close(OpenSearchRunner runner, CountDownLatch stopped) {
        try {
            runner.close();
        } catch (IOException e) {
            throw new StackException("OpenSearch did not stop cleanly", e);
        } finally {
            stopped.countDown();
        }
    }

    private static void awaitHealth(String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/_cluster/health?wait_for_status=yellow&timeout=60s"))
                .timeout(Duration.ofSeconds(70))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackException("OpenSearch is not healthy: " + answer.body());
            }
        }
    }
}
