package io.claimline.gateway.app.recordings.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A directory on this machine, or on a file system that is mounted on it. */
public final class DirectoryVault implements Vault {
    private final Path directory;

    /** @param directory there already, and this process may write to it */
    public DirectoryVault(Path directory) {
        this.directory = directory;
    }

    @Override
    public void put(String name, Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
        Files.move(file, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(directory, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public byte[] read(String name, long offset, int length) throws IOException {
        try (var channel = FileChannel.open(directory.resolve(name), StandardOpenOption.READ)) {
            var buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {}
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    @Override
    public long size(String name) throws IOException {
        return Files.size(directory.resolve(name));
    }

    @Override
    public void delete(String name) throws IOException {
        if (Files.deleteIfExists(directory.resolve(name))) {
            force(directory, StandardOpenOption.READ);
        }
    }
}
