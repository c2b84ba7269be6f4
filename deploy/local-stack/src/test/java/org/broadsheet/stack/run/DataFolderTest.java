package org.broadsheet.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.stack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path dir;

    @Test
    void freshDeletesWhatAnEarlierRunKept() throws IOException {
        Path data = dir.resolve("data");
        DataFolder first = DataFolder.take(data, false);
        Files.createDirectories(first.resolve("kafka/logs"));
        first.lock().close();

        DataFolder second = DataFolder.take(data, true);

        assertThat(second.resolve("kafka")).doesNotExist();
        second.lock().close();
    }

    @Test
    void neverTakesAFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(dir.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> DataFolder.take(dir, true))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("not Broadsheet's");
        assertThat(dir.resolve("thesis.txt")).exists();
    }

    @Test
    void oneStackAtATimeHoldsAFolder() throws IOException {
        Path data = dir.resolve("data");
        DataFolder first = DataFolder.take(data, false);
        assertThatThrownBy(() -> DataFolder.take(data, false)).hasMessageContaining("another deploy/run");
        first.lock().close();
    }

    @Test
    void onlyItsOwnerMayLookIntoIt() throws IOException {
        DataFolder data = DataFolder.take(dir.resolve("data"), false);
        assertThat(Files.getPosixFilePermissions(data.dir())).hasSize(3);
        data.lock().close();
    }

    @Test
    void anArgumentThatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> RunOptions.read(dir, List.of("--frehs"))).hasMessageContaining("--frehs");
        assertThatThrownBy(() -> RunOptions.read(dir, List.of("--port-offset", "x")))
                .hasMessageContaining("not x");
        assertThat(RunOptions.read(dir, List.of("--port-offset", "100")).portOffset())
                .isEqualTo(100);
        assertThat(RunOptions.read(dir, List.of()).data()).isEqualTo(dir.resolve(".broadsheet"));
    }
}
