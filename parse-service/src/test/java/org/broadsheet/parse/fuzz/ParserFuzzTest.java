package org.broadsheet.parse.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Looks for bytes that break the parser's promises, guided by coverage, in a JVM of its own and only with {@code -Dfuzz}. The seeds it
 * starts from, and what it finds, lie in {@code ParserFuzzTestInputs}; every ordinary run repeats them in {@link ParserPropertiesTest}.
 */
class ParserFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void keepsItsPromises(byte[] bytes) {
        Promises.check(bytes);
    }
}
