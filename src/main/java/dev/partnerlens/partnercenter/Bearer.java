package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.TokenSource;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The token of all calls of one client, renewed by one of them at a time. */
final class Bearer {
    private final TokenSource source;
    private final Lock renewing = new ReentrantLock();

    Bearer(TokenSource source) {
        this.source = source;
    }

    /** The token to send now, never blank. */
    String token() throws InterruptedException {
        String token = source.token();
        if (token.isBlank()) {
            throw new ProblemException(new Problem.NoToken());
        }
        return token;
    }

    /** Whether there is another token than the one that was refused, asked for where no other call has done so already. */
    boolean renewed(String refused) throws InterruptedException {
        renewing.lockInterruptibly();
        try {
            return !source.token().equals(refused) || source.renew(refused);
        } finally {
            renewing.unlock();
        }
    }
}
