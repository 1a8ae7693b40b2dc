package dev.slipway.agent.message;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.line.Bytes;

/// What both sides say of the streams of bytes between them. Whoever opens a stream numbers it: the host with odd numbers,
/// the guest with even ones.
public sealed interface StreamMessage {
    int stream();

    Members message();

    /// @param to what the stream is to lead to, for the other side to allow or not
    /// @param credit bytes that may be sent to the opener before it grants more
    record Open(int stream, String to, int credit) implements StreamMessage {
        @Override
        public Members message() {
            return Json.members()
                    .with("type", "stream_open")
                    .with("stream", stream)
                    .with("to", to)
                    .with("credit", credit)
                    .done();
        }
    }

    /// It leads there.
    record Opened(int stream, int credit) implements StreamMessage {
        @Override
        public Members message() {
            return Json.members()
                    .with("type", "stream_opened")
                    .with("stream", stream)
                    .with("credit", credit)
                    .done();
        }
    }

    record Data(int stream, Bytes bytes) implements StreamMessage {
        /// In bytes: with what is around it, and signed, it is a line that every guest takes.
        public static final int LARGEST = 16 * 1024;

        @Override
        public Members message() {
            return Json.members()
                    .with("type", "stream_data")
                    .with("stream", stream)
                    .with("data", bytes.base64())
                    .done();
        }
    }

    /// So many bytes more may be sent.
    record Credit(int stream, int bytes) implements StreamMessage {
        @Override
        public Members message() {
            return Json.members()
                    .with("type", "stream_credit")
                    .with("stream", stream)
                    .with("bytes", bytes)
                    .done();
        }
    }

    /// Whoever says it sends no more, and still reads.
    record End(int stream) implements StreamMessage {
        @Override
        public Members message() {
            return Json.members().with("type", "stream_end").with("stream", stream).done();
        }
    }

    /// It is over in both directions, whatever is still under way.
    ///
    /// @param why the code of a refusal; empty where nothing is wrong
    record Close(int stream, String why) implements StreamMessage {
        @Override
        public Members message() {
            return Json.members()
                    .with("type", "stream_close")
                    .with("stream", stream)
                    .with("why", why)
                    .done();
        }
    }
}
