package org.openclaw.missioncontrol.app.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Only one product at a time works on a data directory. The lock ends with the process, however that ends. */
public final class DataDirectoryLock implements AutoCloseable {
    /** Far behind the text, because Windows forbids others to read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    public static DataDirectoryLock of(DataDirectory directory) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    directory.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw taken(directory, channel);
            }
            sign(channel);
            return new DataDirectoryLock(channel);
        } catch (OverlappingFileLockException heldByThisProcess) {
            throw taken(directory, channel);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data directory " + directory.path() + " cannot be locked (" + unusable + ").",
                    "Put it on a file system with file locks, in MISSION_CONTROL_DATA_DIR.",
                    unusable);
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        var name = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static StartRefused taken(DataDirectory directory, @Nullable FileChannel channel) {
        return new StartRefused(
                "Another Mission Control (process " + holder(channel) + ") works on the data directory "
                        + directory.path().toAbsolutePath().normalize() + ".",
                "Stop it, or give this one a folder of its own in MISSION_CONTROL_DATA_DIR.");
    }

    private static String holder(@Nullable FileChannel channel) {
        var name = ByteBuffer.allocate(20);
        try (channel) {
            if (channel != null) {
                channel.read(name, 0);
            }
        } catch (IOException unreadable) {
            return "unknown";
        }
        return new String(name.array(), 0, name.position(), StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException closedAnyway) {
            // The operating system releases the lock with the process.
        }
    }
}
