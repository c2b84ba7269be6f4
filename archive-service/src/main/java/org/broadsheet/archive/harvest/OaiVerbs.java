package org.broadsheet.archive.harvest;

import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.broadsheet.archive.article.ArticleEntity;
import org.broadsheet.archive.article.ArticleReading;
import org.broadsheet.archive.citation.Cited;
import org.broadsheet.archive.citation.DublinCore;
import org.broadsheet.archive.citation.Xml;
import org.jspecify.annotations.Nullable;

/** The six verbs of the protocol's section 4. */
@Singleton
class OaiVerbs {
    private static final int LIST_SIZE = 100;
    private static final String IDENTIFIERS = "oai:broadsheet:";

    private final HarvestRecords records;
    private final ArticleReading articles;

    OaiVerbs(HarvestRecords records, ArticleReading articles) {
        this.records = records;
        this.articles = articles;
    }

    /**
     * @param base the interface's own address
     * @param host the archive's, without a trailing slash
     */
    Xml answer(OaiRequest request, String base, String host) {
        return switch (request.verb()) {
            case "Identify" -> identify(base);
            case "ListMetadataFormats" -> formats(request);
            case "ListSets" -> sets(request);
            case "ListIdentifiers", "ListRecords" -> list(request, host);
            case "GetRecord" -> Xml.element("GetRecord").add(record(find(request.argument("identifier")), host));
            default -> throw new OaiFault("badVerb", "There is no such verb.");
        };
    }

    private Xml identify(String base) {
        return Xml.element("Identify")
                .add("repositoryName", "Broadsheet")
                .add("baseURL", base)
                .add("protocolVersion", "2.0")
                .add("adminEmail", "archive@broadsheet.local")
                .add(
                        "earliestDatestamp",
                        records.earliest().truncatedTo(ChronoUnit.SECONDS).toString())
                .add("deletedRecord", "persistent")
                .add("granularity", "YYYY-MM-DDThh:mm:ssZ");
    }

    private Xml formats(OaiRequest request) {
        if (request.argument("identifier") != null) {
            find(request.argument("identifier"));
        }
        return Xml.element("ListMetadataFormats")
                .add(Xml.element("metadataFormat")
                        .add("metadataPrefix", "oai_dc")
                        .add("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
                        .add("metadataNamespace", "http://www.openarchives.org/OAI/2.0/oai_dc/"));
    }

    private Xml sets(OaiRequest request) {
        if (request.argument("resumptionToken") != null) {
            throw new OaiFault("badResumptionToken", "The list of sets is never cut.");
        }
        List<HarvestRecords.Newspaper> newspapers = records.newspapers();
        if (newspapers.isEmpty()) {
            throw new OaiFault("noSetHierarchy", "There is no newspaper yet.");
        }
        Xml sets = Xml.element("ListSets");
        newspapers.forEach(newspaper ->
                sets.add(Xml.element("set").add("setSpec", newspaper.id()).add("setName", newspaper.title())));
        return sets;
    }

    private Xml list(OaiRequest request, String host) {
        String given = request.argument("resumptionToken");
        ResumptionToken where = given == null
                ? new ResumptionToken(request.verb(), request.from(), request.before(), request.argument("set"), 0, 0)
                : ResumptionToken.read(given, request.verb());
        List<ArticleEntity> rows = records.list(where, LIST_SIZE + 1);
        if (rows.isEmpty()) {
            throw given == null
                    ? new OaiFault("noRecordsMatch", "Nothing changed then and there.")
                    : new OaiFault("badResumptionToken", "What this token stands for has changed since; begin again.");
        }
        Xml list = Xml.element(request.verb());
        List<ArticleEntity> shown = rows.subList(0, Math.min(LIST_SIZE, rows.size()));
        boolean whole = request.verb().equals("ListRecords");
        shown.forEach(row -> list.add(whole ? record(row, host) : header(row)));
        boolean more = rows.size() > LIST_SIZE;
        if (more || given != null) {
            list.add(token(where, shown, more));
        }
        return list;
    }

    /** The last part of a list that was cut has an empty token (section 3.5). */
    private Xml token(ResumptionToken where, List<ArticleEntity> shown, boolean more) {
        Xml token = Xml.element("resumptionToken")
                .attribute("completeListSize", Long.toString(records.count(where)))
                .attribute("cursor", Long.toString(where.cursor()));
        if (more) {
            token.text(new ResumptionToken(
                            where.verb(),
                            where.from(),
                            where.before(),
                            where.set(),
                            shown.getLast().revision,
                            where.cursor() + shown.size())
                    .write());
        }
        return token;
    }

    private ArticleEntity find(@Nullable String identifier) {
        return Optional.ofNullable(identifier)
                .filter(id -> id.startsWith(IDENTIFIERS))
                .flatMap(id -> articles.find(id.substring(IDENTIFIERS.length())))
                .orElseThrow(() -> new OaiFault("idDoesNotExist", "There is no such article."));
    }

    private Xml record(ArticleEntity row, String host) {
        Xml record = Xml.element("record").add(header(row));
        if (!row.withdrawn) {
            record.add(Xml.element("metadata").add(DublinCore.record(Cited.from(row, articles.get(row), host))));
        }
        return record;
    }

    private static Xml header(ArticleEntity row) {
        Xml header = Xml.element("header");
        if (row.withdrawn) {
            header.attribute("status", "deleted");
        }
        return header.add("identifier", IDENTIFIERS + row.articleId)
                .add("datestamp", row.changedAt.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("setSpec", row.newspaper);
    }
}
