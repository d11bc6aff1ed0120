package com.investorsignals.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** At most one stack runs on a data folder; the operating system frees the lock however the process ends. */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    static StackLock acquire(StackSettings settings) throws IOException {
        PrivateFile.folder(settings.data());
        FileChannel channel = FileChannel.open(
                file(settings), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new StackException(
                    "It is already running (process %s): see ./signals status, or end it with ./signals down."
                            .formatted(holder(settings)
                                    .map(handle -> Long.toString(handle.pid()))
                                    .orElse("unknown")));
        }
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        channel.truncate(0).write(ByteBuffer.wrap(pid));
        return new StackLock(channel);
    }

    /** The process of the running stack; empty when none runs on this data folder. */
    static Optional<ProcessHandle> holder(StackSettings settings) throws IOException {
        Path file = file(settings);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            if (free != null) {
                return Optional.empty();
            }
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    }

    private static Path file(StackSettings settings) {
        return settings.data().resolve("stack.lock");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
