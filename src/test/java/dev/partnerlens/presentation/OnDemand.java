package dev.partnerlens.presentation;

import dev.partnerlens.sync.SetAttempt;
import dev.partnerlens.sync.SyncService;
import dev.partnerlens.sync.SyncSettings;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** A background service that does nothing by itself. */
public final class OnDemand {
    private OnDemand() {}

    /** Fetches when somebody asks for it. */
    public static SyncService fetching(SyncService.Fetch fetch, LocalDate today) {
        return service(Optional.of(fetch), today);
    }

    /** For a partner that cannot be synced from here. */
    public static SyncService nothing(LocalDate today) {
        return service(Optional.empty(), today);
    }

    private static SyncService service(Optional<SyncService.Fetch> fetch, LocalDate today) {
        SetAttempt never = new SetAttempt(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new SyncService(
                fetch, _ -> never, () -> SyncSettings.USUAL, () -> today, InstantSource.system(), (_, _) -> () -> {});
    }
}
