package dev.partnerlens.app;

import dev.partnerlens.cli.Cli;
import dev.partnerlens.cli.Surroundings;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.partnercenter.signin.TokenVault;
import dev.partnerlens.partnercenter.signin.TokenVaults;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.simulator.authority.Authority;
import dev.partnerlens.simulator.authority.ScriptedBrowser;
import dev.partnerlens.text.Words;
import java.io.ByteArrayOutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The program beside a Microsoft cloud that is played on this machine by its real addresses: a directory, a user who does
 * what the terminal asks, Partner Center, and a key store that outlives a call.
 */
final class Entrance implements AutoCloseable {
    static final String CLIENT = "11111111-2222-4333-8444-555555555555";
    static final String TENANT = "contoso.example";
    private static final Pattern ADDRESS = Pattern.compile("computer: (https://\\S+)");
    private static final Pattern CODE = Pattern.compile("enter the code (\\S+) until");

    private final Authority authority = Authority.start();
    private final Simulator service = Simulator.start(new SimulatorOptions(
            OptionalInt.empty(), 7, 5, 60, Program.TODAY, Optional.empty(), Optional.empty(), Optional.empty()));
    private final Map<String, String> keyStore = new ConcurrentHashMap<>();
    private final SSLContext trustBefore;
    private final @Nullable ProxySelector proxyBefore = ProxySelector.getDefault();
    private final Path home;
    private final boolean outlive;
    private volatile boolean locked;

    /** @param outlive whether the machine has a key store */
    Entrance(Path home, boolean outlive) throws NoSuchAlgorithmException {
        this.home = home;
        this.outlive = outlive;
        this.trustBefore = SSLContext.getDefault();
        SSLContext.setDefault(authority.trust());
        ProxySelector.setDefault(authority.proxy());
        authority.service(service.address());
    }

    /** Partner Center without its real name, and without anybody at the door. */
    URI service() {
        return service.address();
    }

    /** A token that was given to somebody who signed in. */
    String token() {
        return authority.secrets().stream()
                .filter(secret -> secret.startsWith("access-"))
                .findFirst()
                .orElseThrow();
    }

    Authority authority() {
        return authority;
    }

    Map<String, String> keyStore() {
        return keyStore;
    }

    /** From now on the key store tells nothing and takes nothing. */
    void lockKeyStore() {
        locked = true;
    }

    /** One call; a page or a code on standard error is opened or entered at once. */
    Program.Ended run(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    Program.Ended run(Optional<String> token, String... arguments) {
        Environment environment =
                new Environment(home, false, false, Locale.ENGLISH, Program.TODAY, token, Optional.of("trace"));
        Surroundings here = new Surroundings(
                Words.in(Locale.ENGLISH),
                "test",
                home,
                Program.TODAY,
                () -> Program.TODAY,
                home.resolve("demo"),
                false,
                Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new Watched();
        try (AppGraph graph = new AppGraph(environment, new KeyStore())) {
            int code = new Cli(
                            graph,
                            here,
                            new Output(out, StandardCharsets.UTF_8),
                            new Output(err, StandardCharsets.UTF_8))
                    .run(arguments);
            return new Program.Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    Program.Ended signIn(String... more) {
        String[] all = new String[more.length + 7];
        System.arraycopy(
                new String[] {"sign-in", "--partner", "contoso", "--client-id", CLIENT, "--tenant", TENANT},
                0,
                all,
                0,
                7);
        System.arraycopy(more, 0, all, 7, more.length);
        return run(all);
    }

    @Override
    public void close() {
        SSLContext.setDefault(trustBefore);
        ProxySelector.setDefault(proxyBefore);
        service.close();
        authority.close();
    }

    /** The user's eyes and hands. */
    private final class Watched extends ByteArrayOutputStream {
        private int read;

        @Override
        public void flush() {
            act();
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            act();
        }

        private synchronized void act() {
            String said = toString(StandardCharsets.UTF_8);
            int end = said.lastIndexOf('\n') + 1;
            String news = said.substring(Math.min(read, end), end);
            read = end;
            Matcher page = ADDRESS.matcher(news);
            if (page.find()) {
                new ScriptedBrowser(authority.client()).accept(URI.create(page.group(1)));
            }
            Matcher code = CODE.matcher(news);
            if (code.find()) {
                authority.answers().enter(code.group(1));
            }
        }
    }

    private final class KeyStore implements TokenVaults {
        @Override
        public boolean outlive() {
            return outlive;
        }

        @Override
        public TokenVault vault(Path folder, String name) {
            Map<String, String> entries = outlive ? keyStore : new ConcurrentHashMap<>();
            return new TokenVault() {
                private void knock() {
                    if (locked) {
                        throw new ProblemException(new Problem.KeyStoreRefused());
                    }
                }

                @Override
                public Optional<String> read() {
                    knock();
                    return Optional.ofNullable(entries.get(name));
                }

                @Override
                public void write(String secret) {
                    entries.put(name, secret);
                }

                @Override
                public void delete() {
                    knock();
                    entries.remove(name);
                }
            };
        }
    }
}
