package org.broadsheet.archive.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.broadsheet.archive.corpus.ArticleComposer;
import org.broadsheet.archive.corpus.ArticleStore;
import org.broadsheet.archive.corpus.ComposedArticle;
import org.broadsheet.archive.search.Archive;
import org.broadsheet.archive.search.Archive.Reply;
import org.broadsheet.archive.search.SearchStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

@QuarkusTest
@WithTestResource(SearchStack.class)
class OaiTest {
    private static final List<ComposedArticle> ARTICLES =
            IntStream.range(0, 250).mapToObj(new ArticleComposer(3)::compose).toList();

    @Inject
    DataSource database;

    @BeforeEach
    void store() throws SQLException {
        ArticleStore store = new ArticleStore(database);
        store.deleteAll();
        store.store(ARTICLES);
        store.withdraw(ARTICLES.get(5).articleId());
    }

    private static Document oai(String arguments) {
        Reply reply = Archive.get("/oai?" + arguments);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return parsed(reply.text());
    }

    private static Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(xml, e);
        }
    }

    private static List<Element> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Document document, String name) {
        return all(document, name).getFirst().getTextContent();
    }

    /** Section 3.6 and the error conditions of each verb. */
    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=Nonsense, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&extra=1, badArgument",
        "verb=ListRecords, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2020-01-01&until=2020-01-01T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2021-01-01&until=2020-01-01, badArgument",
        "verb=ListRecords&resumptionToken=abc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&resumptionToken=abc, badResumptionToken",
        "verb=ListSets&resumptionToken=abc, badResumptionToken",
        "verb=ListRecords&metadataPrefix=marc, cannotDisseminateFormat",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:broadsheet:none, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=nothing, idDoesNotExist",
        "verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&set=nosuch, noRecordsMatch"
    })
    void refusesWithTheProtocolsCode(String arguments, String code) {
        Document answer = oai(arguments);
        assertThat(all(answer, "error").getFirst().getAttribute("code")).isEqualTo(code);
        Element request = all(answer, "request").getFirst();
        if (code.equals("badVerb") || code.equals("badArgument")) {
            assertThat(request.getAttributes().getLength()).isZero();
        }
    }

    @Test
    void identifiesItself() {
        Document answer = oai("verb=Identify");
        assertThat(text(answer, "protocolVersion")).isEqualTo("2.0");
        assertThat(text(answer, "deletedRecord")).isEqualTo("persistent");
        assertThat(text(answer, "granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
        assertThat(text(answer, "earliestDatestamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(text(answer, "baseURL")).endsWith("/oai");
        assertThat(all(oai("verb=ListSets"), "setSpec")).hasSize(4);
        assertThat(text(oai("verb=ListMetadataFormats"), "metadataPrefix")).isEqualTo("oai_dc");
    }

    @Test
    void aListIsCompleteThroughItsTokensAndEndsWithAnEmptyOne() {
        List<String> identifiers = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        Document page = oai("verb=ListRecords&metadataPrefix=oai_dc");
        while (true) {
            all(page, "header")
                    .forEach(header -> identifiers.add(header.getElementsByTagNameNS("*", "identifier")
                            .item(0)
                            .getTextContent()));
            Element token = all(page, "resumptionToken").getFirst();
            cursors.add(token.getAttribute("cursor"));
            assertThat(token.getAttribute("completeListSize")).isEqualTo("250");
            if (token.getTextContent().isEmpty()) {
                break;
            }
            page = oai("verb=ListRecords&resumptionToken="
                    + URLEncoder.encode(token.getTextContent(), StandardCharsets.UTF_8));
        }
        assertThat(identifiers).hasSize(250).doesNotHaveDuplicates();
        assertThat(cursors).containsExactly("0", "100", "200");
    }

    @Test
    void aTokenBelongsToItsVerb() {
        String token = text(oai("verb=ListIdentifiers&metadataPrefix=oai_dc"), "resumptionToken");
        Document answer = oai("verb=ListRecords&resumptionToken=" + token);
        assertThat(all(answer, "error").getFirst().getAttribute("code")).isEqualTo("badResumptionToken");
    }

    @Test
    void aWithdrawnArticleIsADeletedRecordWithoutMetadata() {
        Document answer = oai("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:broadsheet:"
                + ARTICLES.get(5).articleId());
        assertThat(all(answer, "header").getFirst().getAttribute("status")).isEqualTo("deleted");
        assertThat(all(answer, "metadata")).isEmpty();
    }

    @Test
    void aRecordIsDublinCore() {
        ComposedArticle article = ARTICLES.get(9);
        Document answer = oai("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:broadsheet:" + article.articleId());
        assertThat(text(answer, "title")).isEqualTo(article.headline());
        assertThat(text(answer, "publisher")).isEqualTo(article.newspaperTitle());
        assertThat(text(answer, "setSpec")).isEqualTo(article.newspaper());
        assertThat(all(answer, "creator")).hasSameSizeAs(article.authors());
        assertThat(all(answer, "dc").getFirst().getNamespaceURI())
                .isEqualTo("http://www.openarchives.org/OAI/2.0/oai_dc/");
    }

    @Test
    void aSetHoldsANewspapersArticlesOnly() {
        Document answer = oai("verb=ListIdentifiers&metadataPrefix=oai_dc&set=lanjiangtimes&from=2020-01-01");
        assertThat(all(answer, "setSpec"))
                .isNotEmpty()
                .allMatch(set -> set.getTextContent().equals("lanjiangtimes"));
    }

    @Test
    void argumentsMayComeAsAForm() {
        Reply reply = Archive.send(
                HttpRequest.newBuilder(URI.create(Archive.base() + "/oai"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("verb=Identify")),
                "reader");
        assertThat(text(parsed(reply.text()), "repositoryName")).isEqualTo("Broadsheet");
    }
}
