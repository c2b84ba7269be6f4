package org.broadsheet.parse.configuration;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.broadsheet.parse.wire.ArticleExtracted;
import org.broadsheet.parse.wire.IssueParsed;
import org.broadsheet.parse.wire.IssueRejected;
import org.broadsheet.parse.wire.PrintedArticle;
import org.broadsheet.parse.wire.PrintedIssue;
import org.broadsheet.parse.wire.PrintedRejection;
import org.broadsheet.parse.wire.WireByline;
import org.broadsheet.parse.wire.WireCaption;
import org.broadsheet.parse.wire.WireCorrection;
import org.broadsheet.parse.wire.WireField;
import org.broadsheet.parse.wire.WireFinding;
import org.broadsheet.parse.wire.WireJump;
import org.broadsheet.parse.wire.WireMasthead;
import org.broadsheet.parse.wire.WireNewspaper;
import org.broadsheet.parse.wire.WireParagraph;
import org.broadsheet.parse.wire.WireProblem;
import org.broadsheet.parse.wire.WireSeries;
import org.broadsheet.parse.wire.WireSignature;

/** What a native executable must be able to write as JSON: the wire package itself stays plain, for the command line. */
@RegisterForReflection(
        targets = {
            ArticleExtracted.class,
            IssueParsed.class,
            IssueParsed.Page.class,
            IssueParsed.Run.class,
            IssueRejected.class,
            PrintedArticle.class,
            PrintedIssue.class,
            PrintedIssue.Entry.class,
            PrintedRejection.class,
            WireByline.class,
            WireByline.Person.class,
            WireCaption.class,
            WireCorrection.class,
            WireField.class,
            WireFinding.class,
            WireJump.class,
            WireMasthead.class,
            WireNewspaper.class,
            WireParagraph.class,
            WireProblem.class,
            WireSeries.class,
            WireSignature.class
        })
final class NativeRegistration {
    private NativeRegistration() {}
}
