package io.claimline.gateway.store.calls;

import io.claimline.dialer.contracts.AttemptLogContract;
import io.claimline.dialer.contracts.day.DayLogContract;
import io.claimline.dialer.contracts.said.AuditLogContract;
import io.claimline.dialer.contracts.said.DraftLogContract;
import io.claimline.dialer.contracts.said.OutcomeLogContract;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.port.DayLog;
import io.claimline.dialer.port.DraftLog;
import io.claimline.gateway.store.audit.AuditBook;
import io.claimline.gateway.store.audit.ChainSeal;
import io.claimline.gateway.store.journal.Forwarder;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.MongoReceiver;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import io.claimline.gateway.store.said.Drafts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class CallLogTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    @TempDir
    Path folder;

    private Journal journal;
    private CallLog log;
    private DayCounts days;
    private Drafts drafts;
    private AuditBook audit;
    private Optional<Forwarder> forwarder = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        var link = DATABASE.on(server);
        journal = Journal.open(folder, 1_000, ChainSeal.open(folder));
        log = new CallLog(journal, link);
        days = new DayCounts(journal, link);
        drafts = new Drafts(journal, link);
        audit = new AuditBook(journal, link);
    }

    @AfterEach
    void close() throws IOException {
        forwarder.ifPresent(Forwarder::close);
        journal.close();
    }

    private CallLog forwarded() {
        if (forwarder.isEmpty()) {
            forwarder = Optional.of(new Forwarder(journal, new MongoReceiver(DATABASE.on(server))));
        }
        return log;
    }

    @Nested
    class AttemptsOnlyInTheJournal extends AttemptLogContract {
        @Override
        protected CallLog log() {
            return log;
        }
    }

    @Nested
    class AttemptsOnTheirWay extends AttemptLogContract {
        @Override
        protected CallLog log() {
            return forwarded();
        }
    }

    @Nested
    class DaysOnlyInTheJournal extends DayLogContract {
        @Override
        protected DayLog log() {
            return days;
        }
    }

    @Nested
    class DaysOnTheirWay extends DayLogContract {
        @Override
        protected DayLog log() {
            forwarded();
            return days;
        }
    }

    @Nested
    class OutcomesOnlyInTheJournal extends OutcomeLogContract {
        @Override
        protected CallLog log() {
            return log;
        }
    }

    @Nested
    class OutcomesOnTheirWay extends OutcomeLogContract {
        @Override
        protected CallLog log() {
            return forwarded();
        }
    }

    @Nested
    class DraftsOnlyInTheJournal extends DraftLogContract {
        @Override
        protected DraftLog log() {
            return drafts;
        }
    }

    @Nested
    class DraftsOnTheirWay extends DraftLogContract {
        @Override
        protected DraftLog log() {
            forwarded();
            return drafts;
        }
    }

    @Nested
    class AuditOnlyInTheJournal extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return audit;
        }
    }

    @Nested
    class AuditOnItsWay extends AuditLogContract {
        @Override
        protected AuditLog log() {
            forwarded();
            return audit;
        }
    }
}
