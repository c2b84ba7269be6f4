package org.broadsheet.parse.commandline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.document.Hints;
import org.jspecify.annotations.Nullable;

/** What the arguments ask for. */
sealed interface CommandLine {
    /**
     * @param explain print the reasons instead of the issue
     * @param mediaType for all files, or null to tell it from each file's name
     * @param files names in the order given, {@code -} for standard input
     */
    record Work(boolean explain, @Nullable String mediaType, Hints hints, List<String> files) implements CommandLine {
        public Work {
            files = List.copyOf(files);
        }
    }

    /** Print the usage. */
    record Help() implements CommandLine {}

    /** The arguments are wrong. */
    record Refused(String reason) implements CommandLine {}

    static CommandLine read(String[] arguments) {
        try {
            return new Reader(List.of(arguments)).read();
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return new Refused(String.valueOf(wrong.getMessage()));
        }
    }

    /** Reads the arguments from left to right. */
    final class Reader {
        private final List<String> arguments;
        private final List<String> files = new ArrayList<>();
        private boolean explain;
        private @Nullable String mediaType;
        private @Nullable String newspaper;
        private @Nullable LocalDate date;
        private @Nullable String edition;
        private @Nullable Integer page;

        private Reader(List<String> arguments) {
            this.arguments = arguments;
        }

        private CommandLine read() {
            for (int at = 0; at < arguments.size(); at++) {
                switch (arguments.get(at)) {
                    case "-h", "--help" -> {
                        return new Help();
                    }
                    case "--" -> {
                        files.addAll(arguments.subList(at + 1, arguments.size()));
                        at = arguments.size();
                    }
                    case "--explain" -> explain = true;
                    case "--newspaper" -> newspaper = value(++at);
                    case "--date" -> date = LocalDate.parse(value(++at));
                    case "--edition" -> edition = value(++at);
                    case "--page" -> page = Integer.valueOf(value(++at));
                    case "--type" -> mediaType = value(++at);
                    case String other -> file(other);
                }
            }
            if (files.isEmpty()) {
                return new Refused("no file given");
            }
            return new Work(explain, mediaType, new Hints(newspaper, date, edition, page), files);
        }

        private void file(String name) {
            if (name.startsWith("-") && !name.equals("-")) {
                throw new IllegalArgumentException(
                        "unknown option " + name + " (a file of that name: -- " + name + ")");
            }
            files.add(name);
        }

        private String value(int at) {
            if (at >= arguments.size()) {
                throw new IllegalArgumentException(arguments.get(at - 1) + " needs a value");
            }
            return arguments.get(at);
        }
    }
}
