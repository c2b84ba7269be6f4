package org.broadsheet.push;

/** What became of one file. */
sealed interface Outcome {

    /** Durable; the receipt as ingest gave it. */
    record Pushed(String receipt) implements Outcome {}

    /** The archive had it before. */
    record There() implements Outcome {}

    /** Ingest will never take it as it is. */
    record Refused(String why) implements Outcome {}

    /** Not delivered, though tried again. */
    record GivenUp(String why) implements Outcome {}
}
