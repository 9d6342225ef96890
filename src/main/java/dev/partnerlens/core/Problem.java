package dev.partnerlens.core;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Every error a user can meet, made where the cause is known; worded once, in the bundles, with what to do next. Holds
 * no secret and no customer's name.
 */
public sealed interface Problem {
    /** Whether signing in, perhaps with something set right first, is the way out. */
    default boolean mendedBySigningIn() {
        return switch (this) {
            case NoToken _, SignInNeeded _, SecondFactorMissing _, WrongAudience _, SignInRefused _, NotRegistered _ ->
                true;
            default -> false;
        };
    }

    // Arguments ---------------------------------------------------------------------------------------------------

    /** An argument of the command line that cannot be used. */
    record WrongArgument(String option, String value, String expected) implements Problem {}

    // The service -------------------------------------------------------------------------------------------------

    /** No token, or the service does not take it (401). {@code code} is the service's own, empty where it gave none. */
    record SignInNeeded(String code, String requestId) implements Problem {}

    /** The service refuses this set to this user (403); {@code said} is the service's own sentence. */
    record NotPermitted(String said, String requestId) implements Problem {}

    /** A cloud is to be asked with a token handed in, and none was. */
    record NoToken() implements Problem {}

    /** The token carries no sign of a second factor (401, code 900421). */
    record SecondFactorMissing(String requestId) implements Problem {}

    /** The token was issued for another service (401, code 900420). */
    record WrongAudience(String requestId) implements Problem {}

    /** A rule of Conditional Access stands against it (403, code 900309). */
    record BlockedByPolicy(String requestId) implements Problem {}

    /** The token stands for a program alone, and this set wants a person (403, code 900329). */
    record PersonNeeded(String requestId) implements Problem {}

    /** The partner's cloud does not offer this set. */
    record NotOffered(Cloud cloud) implements Problem {}

    /** The partner's cloud is closed; nothing is asked there. */
    record CloudClosed(Cloud cloud) implements Problem {}

    /** The service knows no such resource (404, 410). */
    record NotThere(String requestId) implements Problem {}

    /** Days were asked for that the service no longer tells about; {@code earliest} is the first it does. */
    record TooLongAgo(Dataset dataset, LocalDate earliest) implements Problem {}

    /** Days were asked for that are older than rows are kept; {@code first} is the first day that is kept. */
    record DaysNotKept(Dataset dataset, LocalDate first) implements Problem {}

    /** More rows came for one day ({@link LocalDate#MIN}: without a date) than there is room for: {@code most}. */
    record DayTooFull(LocalDate day, long most) implements Problem {}

    /** Asked to slow down (429) more often than we try. */
    record Throttled(Optional<Duration> retryAfter, String requestId) implements Problem {}

    /** The service could not be reached; {@code host} without path. */
    record Offline(String host, String cause) implements Problem {}

    /** The service answered with an error that is none of the above. */
    record ServiceFailed(int status, String said, String requestId) implements Problem {}

    /** The answer cannot be read as rows. */
    record UnreadableAnswer(String reason, String requestId) implements Problem {}

    /** A next link or a redirect leads to another place than the one the token is meant for. */
    record ForeignLink(String origin) implements Problem {}

    /** An address that may not be used: not a known cloud and not on this machine. */
    record AddressRefused(String address) implements Problem {}

    // Signing in --------------------------------------------------------------------------------------------------

    /**
     * The directory did not sign in, or does no longer.
     *
     * @param code the directory's own code, such as AADSTS65001; empty where it gave none
     * @param trace the correlation id for the directory's own log; empty where there is none
     */
    record SignInRefused(Refusal why, String code, String trace) implements Problem {}

    /** It is not known how that partner signs in: no id of a registration, or no tenant. */
    record NotRegistered(String partner) implements Problem {}

    /** A client id that is no GUID. */
    record NotAClientId(String text) implements Problem {}

    /** A tenant that is neither a GUID nor a domain's name. */
    record NotATenant(String text) implements Problem {}

    /** A partner of that name is kept in another cloud. */
    record NameTaken(String partner, Cloud cloud) implements Problem {}

    /** A partner of that name is kept from another tenant. */
    record OtherTenant(String partner) implements Problem {}

    /** The system's key store did not give or take the sign-in. */
    record KeyStoreRefused() implements Problem {}

    // Budgets -----------------------------------------------------------------------------------------------------

    /** The budget is no longer what was shown before the change; nothing was written. */
    record BudgetMoved(Budget shown, Budget found) implements Problem {}

    /** The change failed, and the budget is what it was. */
    record BudgetKept(Budget still, Problem why) implements Problem {}

    /** The service took the change, and yet tells another budget afterwards. */
    record BudgetNotKept(Budget asked, Budget found) implements Problem {}

    /** No answer came to the change, and the budget could not be read again either. */
    record BudgetUnknown(Budget asked, String cause) implements Problem {}

    /** No customer of that id is known here. */
    record UnknownCustomer(String id) implements Problem {}

    // The cache ---------------------------------------------------------------------------------------------------

    /** The file where the cache should be is no SQLite file; it is left as it is. */
    record NotACache(Path file) implements Problem {}

    /** The cache file is damaged. */
    record CacheDamaged(Path file, String reason) implements Problem {}

    /** The cache was damaged and lies at {@code aside} now; a sync has begun a new one. */
    record CacheSetAside(Path aside, String reason) implements Problem {}

    /** The file of the user's settings, views and notes is damaged; it is left as it is. */
    record UserFileDamaged(Path file, String reason) implements Problem {}

    /** The cache was written by a newer version of the program. */
    record CacheFromTheFuture(Path file, int version) implements Problem {}

    /** Another sync of the same partner is running. */
    record SyncRunning(Path file) implements Problem {}

    /** The disk ran full while the file was written; what was whole before stays. Sizes are in millions of bytes. */
    record DiskFull(Path file, long freeMegabytes) implements Problem {}

    /** There is less room on the disk than the next step may need; nothing was begun. */
    record DiskAlmostFull(Path file, long neededMegabytes, long freeMegabytes) implements Problem {}

    /** Another window, or another program, has the cache open. */
    record CacheInUse(Path file) implements Problem {}

    /** The file cannot be written. */
    record NotWritable(Path file, String reason) implements Problem {}

    /** No such partner in this home. */
    record UnknownPartner(String name) implements Problem {}

    /** The set has never been fetched for this partner. */
    record NeverFetched(Dataset dataset) implements Problem {}

    /** The set had never been fetched for this partner by the end of {@code day}. */
    record NotFetchedBy(Dataset dataset, LocalDate day) implements Problem {}

    /** Nothing has ever been fetched for this partner. */
    record NothingFetched() implements Problem {}

    // Files and the simulator -------------------------------------------------------------------------------------

    /** A folder that is not there. */
    record FolderMissing(Path folder) implements Problem {}

    /** A file that cannot be read. */
    record NotReadable(Path file, String reason) implements Problem {}

    /** A folder without any file of rows. */
    record NothingToReplay(Path folder) implements Problem {}

    /** A line that is no JSON object; lines count from 1. */
    record BrokenLine(Path file, long line, String reason) implements Problem {}

    /** Another program listens on that port. */
    record PortInUse(int port) implements Problem {}

    // Windows -----------------------------------------------------------------------------------------------------

    /** A window is open on that home, and it does not answer. */
    record WindowSilent(Path home) implements Problem {}

    // Anything else -----------------------------------------------------------------------------------------------

    /** The work was stopped by the user. */
    record Stopped() implements Problem {}

    /** A fault of the program itself; {@code code} groups equal faults. */
    record Unexpected(String code) implements Problem {
        /** Equal faults get equal codes: the class and the place of the fault, not its message. */
        public static Unexpected of(Throwable fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            String place = trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
            return new Unexpected(Integer.toHexString((fault.getClass().getName() + place).hashCode()));
        }
    }
}
