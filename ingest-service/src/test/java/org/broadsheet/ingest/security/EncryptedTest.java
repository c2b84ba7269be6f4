package org.broadsheet.ingest.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.broadsheet.ingest.Push;
import org.broadsheet.ingest.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EncryptedTest.Encrypted.class)
class EncryptedTest {

    public static class Encrypted implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SecuredStack.class));
        }
    }

    @Test
    void takesPushesOverTlsAndPublishesThemOverSasl()
            throws IOException, InterruptedException, GeneralSecurityException {
        String url = ConfigProvider.getConfig().getValue("test.url.ssl", String.class);
        HttpRequest push = HttpRequest.newBuilder(URI.create(url + "/issues"))
                .header("Authorization", "Bearer " + Tokens.scanner())
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("encrypted"))
                .build();
        HttpResponse<String> answer;
        try (HttpClient http =
                HttpClient.newBuilder().sslContext(trustingTheCertificate()).build()) {
            answer = http.send(push, BodyHandlers.ofString());
        }

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(Push.managed("/q/health/ready").text()).contains("\"UP\"", "\"raw-issues\"");
    }

    @Test
    void standsOnABrokerThatLetsNobodyElseIn() {
        Map<String, Object> stranger = Map.copyOf(SecuredStack.clientSettings("stranger"));

        assertThatThrownBy(() -> {
                    try (Admin admin = Admin.create(stranger)) {
                        admin.listTopics().names().get();
                    }
                })
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    private static SSLContext trustingTheCertificate() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(SecuredStack.keyStore())) {
            store.load(in, SecuredStack.PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("broadsheet", store.getCertificate("broadsheet"));
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
