package dev.partnerlens.cli;

import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Service;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncRequest;
import java.util.function.Function;

/** One sync as a command runs it: progress on standard error, what came of it on standard output. */
record SyncJob(Context context, Failures failures) {
    /** Syncs over a connection, which is remembered when anything came of it; returns the exit code. */
    int run(Partner partner, SyncRequest request, Connection connection) {
        PartnerStores stores = context.stores();
        SyncReport report = watched(progress -> {
            try (Service service = context.services().service(stores, partner, connection)) {
                return stores.open(partner).sync(service.rows(), request, progress);
            }
        });
        if (report.outcomes().stream().anyMatch(outcome -> outcome.problem().isEmpty())) {
            stores.connect(partner, connection);
        }
        return tell(report);
    }

    SyncReport watched(Function<SyncListener, SyncReport> sync) {
        try (ProgressLines progress =
                new ProgressLines(context.words(), context.err(), context.here().liveTerminal())) {
            return sync.apply(progress);
        }
    }

    /** Returns the exit code. */
    int tell(SyncReport report) {
        return new SyncSummary(context.words(), context.out(), failures).tell(report);
    }
}
