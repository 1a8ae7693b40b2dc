package dev.slipway.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
    @TempDir private Path directory;

    /// As the virtual machine itself records what it makes the disk keep: the note, its name, and the name of its folder.
    @Test
    void haveANoteOnTheDiskBeforeTheyGoOn() throws Exception {
        var records = new Records(directory.resolve("installation"));

        var forced = forcedBy(() -> records.note("adopting-1"));

        assertThat(forced)
                .containsSubsequence(
                        records.saved().resolve("adopting-1").toString(),
                        records.saved().toString(),
                        records.folder().toString());
    }

    @Test
    void takeTheSameNoteTwice() throws Exception {
        var records = new Records(directory.resolve("installation"));

        records.note("adopting-1");
        records.note("adopting-1");

        assertThat(records.saved().resolve("adopting-1")).isEmptyFile();
    }

    private List<String> forcedBy(Work work) throws Exception {
        var file = directory.resolve("recorded.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withThreshold(Duration.ZERO);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .map(event -> event.getString("path"))
                .toList();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
