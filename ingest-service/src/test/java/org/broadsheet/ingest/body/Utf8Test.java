package org.broadsheet.ingest.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void takesTextOfAnyLengthWithAMark() {
        assertThat(Utf8.firstFault(("\uFEFF" + "辽源日报 😀 ".repeat(10_000)).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void namesTheOffsetOfTheFirstFault() {
        byte[] text = "辽源日报".repeat(5_000).getBytes(UTF_8);
        text[30_001] = (byte) 0xff;

        assertThat(Utf8.firstFault(text)).hasValue(30_000);
        assertThat(Utf8.firstFault("a辽源".getBytes(Charset.forName("GB18030")))).hasValue(1);
    }

    @Test
    void refusesTextThatStopsInTheMiddleOfACharacter() {
        byte[] text = "a辽".getBytes(UTF_8);

        assertThat(Utf8.firstFault(Arrays.copyOf(text, 3))).hasValue(1);
    }

    @Test
    void refusesSurrogatesAndOverlongForms() {
        assertThat(Utf8.firstFault(new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80}))
                .hasValue(1);
        assertThat(Utf8.firstFault(new byte[] {(byte) 0xc0, (byte) 0x80})).hasValue(0);
    }
}
