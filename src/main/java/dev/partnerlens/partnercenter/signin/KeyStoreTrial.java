package dev.partnerlens.partnercenter.signin;

import com.microsoft.aad.msal4jextensions.persistence.ICacheAccessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the key store a text of no value and takes it back. One that is missing, locked for good, forgetful or that
 * would write it to the disk as it is does not pass.
 */
final class KeyStoreTrial {
    private static final Logger LOG = LoggerFactory.getLogger(KeyStoreTrial.class);

    /** Time enough for a person to unlock it. */
    private static final long SECONDS = 30;

    private final BiFunction<Path, String, Optional<ICacheAccessor>> entries;

    KeyStoreTrial(BiFunction<Path, String, Optional<ICacheAccessor>> entries) {
        this.entries = entries;
    }

    boolean passed() {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("key-store").start(() -> {
            try {
                result.complete(tried());
            } catch (IOException | RuntimeException | LinkageError e) {
                LOG.info("No key store: {}", e.getClass().getSimpleName());
                result.complete(false);
            }
        });
        try {
            boolean passed = result.get(SECONDS, TimeUnit.SECONDS);
            LOG.debug("Key store usable: {}", passed);
            return passed;
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("The key store did not answer");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean tried() throws IOException {
        Path folder = Files.createTempDirectory("partnerlens");
        Path file = folder.resolve("trial");
        try {
            Optional<ICacheAccessor> entry = entries.apply(file, "trial " + Pkce.random());
            return entry.isPresent() && keeps(entry.get(), file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static boolean keeps(ICacheAccessor entry, Path file) throws IOException {
        String text = Pkce.random();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.createFile(file);
        entry.write(bytes);
        try {
            boolean plain = Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
            return !plain && Arrays.equals(bytes, entry.read());
        } finally {
            entry.delete();
        }
    }
}
