package io.claimline.gateway.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps two gateways from one data directory. The operating system frees it however the process ends. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw taken(folder, new IOException("locked"));
            }
            return new DataLock(channel);
        } catch (OverlappingFileLockException e) {
            throw taken(folder, e);
        } catch (IOException e) {
            throw new StartFailure(
                    StartFailure.DATA,
                    "The data directory " + folder + " cannot be used: " + e
                            + ". Check its owner and the free disk space.",
                    e);
        }
    }

    private static StartFailure taken(Path folder, Exception cause) {
        return new StartFailure(
                StartFailure.DATA,
                "Another gateway works in " + folder + ". Stop it (./claimline down), or give this one another "
                        + "claimline.gateway.data-dir.",
                cause);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
