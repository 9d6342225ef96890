package dev.partnerlens.presentation;

import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.TokenSource;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.Registration;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Signs in as the test says: shows the page or the code, and then waits until the test ends it. */
public final class ScriptedAccounts implements Accounts {
    /** Where the browser is sent. */
    public static final URI PAGE = URI.create("https://login.example/authorize?state=1");

    /** Where the code is typed. */
    public static final URI DEVICE = URI.create("https://login.example/device");

    private final PartnerStores stores;
    private final Instant expires;
    private final BlockingQueue<Optional<Problem>> endings = new LinkedBlockingQueue<>();
    private final Map<Partner, Account> signedIn = new ConcurrentHashMap<>();
    private final List<Registration> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private volatile boolean locked;
    private volatile Keeping keeping = Keeping.KEY_STORE;

    public ScriptedAccounts(PartnerStores stores, Instant expires) {
        this.stores = stores;
        this.expires = expires;
    }

    /** The sign-in that waits, or the next one, succeeds. */
    public void succeed() {
        endings.add(Optional.empty());
    }

    public void fail(Problem problem) {
        endings.add(Optional.of(problem));
    }

    public void keepInMemory() {
        keeping = Keeping.MEMORY;
    }

    /** The key store no longer tells who is signed in. */
    public void lockKeyStore() {
        locked = true;
    }

    /** What was asked for, in order. */
    public List<Registration> asked() {
        return asked;
    }

    /** Waits until a sign-in was interrupted. */
    public void awaitInterrupt() throws InterruptedException {
        interrupted.await();
    }

    @Override
    public Account signIn(Partner partner, Registration registration, Way way) throws InterruptedException {
        asked.add(registration);
        switch (way) {
            case Way.Browser(var open) -> open.accept(PAGE);
            case Way.DeviceCode(var show) -> show.accept(new Prompt(DEVICE, "F7K2M9QX4", expires));
        }
        Optional<Problem> ending;
        try {
            ending = endings.take();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
        if (ending.isPresent()) {
            throw new ProblemException(ending.get());
        }
        stores.connect(partner, new Connection.SignedIn(partner.cloud(), registration));
        Account account = new Account("ada@adatum.example");
        signedIn.put(partner, account);
        return account;
    }

    @Override
    public void signOut(Partner partner) {
        signedIn.remove(partner);
    }

    @Override
    public Optional<Account> account(Partner partner) {
        if (locked) {
            throw new ProblemException(new Problem.KeyStoreRefused());
        }
        return Optional.ofNullable(signedIn.get(partner));
    }

    @Override
    public TokenSource tokens(Partner partner) {
        return () -> "token";
    }

    @Override
    public Keeping keeping() {
        return keeping;
    }
}
