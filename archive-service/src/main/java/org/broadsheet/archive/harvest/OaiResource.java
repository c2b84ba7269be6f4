package org.broadsheet.archive.harvest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.broadsheet.archive.citation.Xml;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** OAI-PMH 2.0, <a href="https://www.openarchives.org/OAI/openarchivesprotocol.html">the specification</a>. */
@Path("/oai")
@Produces("text/xml;charset=UTF-8")
@Tag(name = "Harvest")
@RolesAllowed(Roles.READER)
public class OaiResource {
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

    private final OaiVerbs verbs;

    OaiResource(OaiVerbs verbs) {
        this.verbs = verbs;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Harvest by OAI-PMH 2.0",
            description =
                    "Verbs Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords, GetRecord; oai_dc; deleted"
                            + " records are kept; a set is a newspaper.")
    @APIResponse(responseCode = "200", description = "The answer; the protocol's errors come with 200 too")
    public String get(@Context UriInfo uri) {
        return answer(uri, uri.getQueryParameters());
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "The same, with the arguments as a form")
    public String post(MultivaluedMap<String, String> form, @Context UriInfo uri) {
        return answer(uri, form);
    }

    private String answer(UriInfo uri, MultivaluedMap<String, String> parameters) {
        String base = uri.getAbsolutePath().toString();
        String host = uri.getBaseUri().toString().replaceFirst("/+$", "");
        Xml requested = Xml.element("request");
        Xml answer = Xml.element("OAI-PMH")
                .attribute("xmlns", NAMESPACE)
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", NAMESPACE + " " + NAMESPACE + "OAI-PMH.xsd")
                .add(
                        "responseDate",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .add(requested);
        try {
            OaiRequest request = OaiRequest.from(parameters);
            Xml content = verbs.answer(request, base, host);
            // Section 3.2: the arguments are repeated unless verb or arguments were wrong.
            requested.attribute("verb", request.verb());
            request.arguments().forEach(requested::attribute);
            answer.add(content);
        } catch (OaiFault fault) {
            if (!fault.code().equals("badVerb") && !fault.code().equals("badArgument")) {
                parameters.forEach((name, values) -> requested.attribute(name, values.getFirst()));
            }
            answer.add(Xml.element("error").attribute("code", fault.code()).text(String.valueOf(fault.getMessage())));
        }
        requested.text(base);
        return answer.document();
    }
}
