package org.broadsheet.parse.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.document.ParseResult;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the measurements and prints them as a table. */
public final class ParserBench {
    private static final double MEGABYTE = 1e6;

    private ParserBench() {}

    public static void main(String[] arguments) throws RunnerException {
        List<String> options = new ArrayList<>(Arrays.asList(arguments));
        boolean quick = options.remove("--quick");
        valueOf(options, "--composed").ifPresent(folder -> System.setProperty(Input.COMPOSED_FOLDER, folder));
        List<String> only = valueOf(options, "--only").map(names -> List.of(names.split(","))).orElse(List.of());
        if (!options.isEmpty()) {
            System.err.println("deploy/bench parser: not understood: " + String.join(" ", options) + "; see --help");
            System.exit(2);
        }
        List<Input> inputs = Stream.of(Input.values())
                .filter(input -> only.isEmpty() || only.contains(input.shownName()))
                .filter(ParserBench::saidIfAbsent)
                .toList();
        print(inputs, measure(inputs, quick));
    }

    private static java.util.Optional<String> valueOf(List<String> options, String name) {
        int at = options.indexOf(name);
        if (at < 0 || at + 1 >= options.size()) {
            return java.util.Optional.empty();
        }
        options.remove(at);
        return java.util.Optional.of(options.remove(at));
    }

    private static boolean saidIfAbsent(Input input) {
        if (!input.isPresent()) {
            System.err.println("deploy/bench parser: no folder " + Input.composedFolder() + ": nothing measured on it");
        }
        return input.isPresent();
    }

    private static Map<String, Double> measure(List<Input> inputs, boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Readings.class.getName() + ".*")
                .param("input", inputs.stream().map(Input::name).toArray(String[]::new))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .threads(1)
                .forks(1)
                .warmupIterations(quick ? 1 : 4)
                .warmupTime(TimeValue.seconds(quick ? 2 : 3))
                .measurementIterations(quick ? 1 : 5)
                .measurementTime(TimeValue.seconds(quick ? 1 : 2))
                .jvmArgsAppend("-Xmx2g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow", "-D" + Input.COMPOSED_FOLDER + "=" + Input.composedFolder())
                .verbosity(VerboseMode.SILENT);
        Collection<RunResult> results = new Runner(options.build()).run();
        Map<String, Double> nanoseconds = new HashMap<>();
        for (RunResult result : results) {
            String benchmark = result.getPrimaryResult().getLabel();
            nanoseconds.put(
                    result.getParams().getParam("input") + " " + benchmark,
                    result.getPrimaryResult().getScore());
        }
        return nanoseconds;
    }

    private static void print(List<Input> inputs, Map<String, Double> nanoseconds) {
        System.out.println("Parser " + Parser.VERSION + ", one core, MB/s of UTF-8 bytes (1 MB = 1,000,000 bytes); ns/B is nanoseconds a byte");
        System.out.printf(Locale.ROOT, "%-10s %9s %9s %11s %9s %9s %13s %10s %9s  %s%n",
                "input", "MB", "decode", "commonmark", "parse", "ns/B", "of commonmark", "of decode", "us/issue", "outcome");
        double ordinary = 0;
        double worst = 0;
        for (Input input : inputs) {
            List<byte[]> issues = input.issues();
            double bytes = issues.stream().mapToLong(issue -> issue.length).sum();
            double decode = bytes / nanoseconds.get(input + " decode") * 1e9 / MEGABYTE;
            double commonmark = bytes / nanoseconds.get(input + " commonmark") * 1e9 / MEGABYTE;
            double parse = bytes / nanoseconds.get(input + " parse") * 1e9 / MEGABYTE;
            System.out.printf(Locale.ROOT, "%-10s %9.2f %9.0f %11.1f %9.1f %9.1f %13.2f %10.3f %9.1f  %s%n",
                    input.shownName(), bytes / MEGABYTE, decode, commonmark, parse, 1000 / parse, parse / commonmark,
                    parse / decode, bytes / parse / issues.size(), outcome(issues));
            ordinary = input == Input.PAGE ? 1000 / parse : ordinary;
            worst = input.isHostile() ? Math.max(worst, 1000 / parse) : worst;
        }
        if (ordinary > 0 && worst > 0) {
            System.out.printf(Locale.ROOT, "The worst hostile input takes %.2f times the nanoseconds a byte of the real page.%n", worst / ordinary);
        }
    }

    private static String outcome(List<byte[]> issues) {
        int parsed = 0;
        int articles = 0;
        String refused = "";
        for (byte[] issue : issues) {
            switch (Parser.parse(Readings.issue(issue))) {
                case ParseResult.Parsed done -> {
                    parsed++;
                    articles += done.issue().articles().size();
                }
                case ParseResult.Rejected rejected -> refused = rejected.problems().getFirst().code();
            }
        }
        return parsed + " parsed, " + articles + " articles" + (refused.isEmpty() ? "" : ", refused: " + refused);
    }
}
