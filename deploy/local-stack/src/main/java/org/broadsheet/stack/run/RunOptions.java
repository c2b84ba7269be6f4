package org.broadsheet.stack.run;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.broadsheet.stack.StackException;

/**
 * What the person asked for.
 *
 * @param root the repository
 * @param data where everything that is kept lies
 * @param fresh whether to begin with empty data
 * @param portOffset added to every port, so that a second stack can run beside the first
 */
record RunOptions(Path root, Path data, boolean fresh, int portOffset) {
    private static final String HELP = "; see deploy/run --help";
    private static final int HIGHEST_OFFSET = 40_000;

    /** @throws StackException when an argument is not understood; the message is for the person */
    static RunOptions read(Path root, List<String> arguments) {
        Path data = root.resolve(".broadsheet");
        boolean fresh = false;
        int portOffset = 0;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--data" -> data = Path.of(value(argument, rest));
                case "--fresh" -> fresh = true;
                case "--port-offset" -> portOffset = offset(value(argument, rest));
                default -> throw new StackException("not understood: " + argument + HELP);
            }
        }
        return new RunOptions(root, data.toAbsolutePath().normalize(), fresh, portOffset);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new StackException(option + " needs a value" + HELP);
        }
        return rest.next();
    }

    private static int offset(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > HIGHEST_OFFSET) {
            throw new StackException("--port-offset takes a number from 0 to " + HIGHEST_OFFSET + ", not " + text);
        }
        return Integer.parseInt(text);
    }
}
