package nl.leiden.internationals.start;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.leiden.internationals.accounts.Accounts;
import nl.leiden.internationals.population.demo.DemoFigures;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.usecase.AuditRegister;
import nl.leiden.internationals.population.usecase.BreakOffImport;
import nl.leiden.internationals.site.AlmostReady;
import nl.leiden.internationals.site.CheckSettings;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Texts;
import nl.leiden.internationals.site.WrongSetting;
import org.jboss.logging.Logger;

/**
 * What happens when the server starts, in this order: the settings are read (those of the server itself before, by
 * {@link CheckSettings}); the database is brought up to date (by whoever stores things, between the two observers here); the
 * registered tables are audited; imports that were running when the server stopped are noted as broken off; from then on what is due
 * is done every second; and in the background the demo figures are made, if it is a demo, and answers are rehearsed.
 */
@Singleton
public class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class);
    private static final int FIRST = 100;
    private static final int AFTER_THE_DATABASE = 2000;

    private final List<Future<?>> tasks = new ArrayList<>();

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedScheduledExecutorService executor;

    private final Instance<Installation> installation;

    @Inject
    public StartUp(Instance<Installation> installation) {
        this.installation = installation;
    }

    void readSettings(@Observes @Priority(FIRST) Startup startup) {
        try {
            installation.get();
        } catch (WrongSetting wrong) {
            CheckSettings.stop(wrong);
        }
    }

    void begin(
            @Observes @Priority(AFTER_THE_DATABASE) Startup startup,
            AuditRegister auditRegister,
            BreakOffImport breakOffImport,
            InstantSource clock,
            EverySecond everySecond,
            DemoFigures demoFigures,
            Accounts accounts,
            Event<AlmostReady> almostReady,
            Progress progress) {
        ReferenceDate today = new ReferenceDate(LocalDate.ofInstant(clock.instant(), Texts.CLOCK));
        RegisterAudit.AuditedTable weakest = auditRegister.audit(today).weakest();
        if (!weakest.passes()) {
            CheckSettings.stop(WrongSetting.tooLittleNoise(weakest));
        }
        breakOffImport
                .breakOffAll(clock.instant())
                .forEach(orphan -> LOG.warnf("import %s was running when the server stopped", orphan.id()));
        tasks.add(executor.scheduleWithFixedDelay(everySecond::happen, 0, 1, TimeUnit.SECONDS));
        tasks.add(executor.submit(() -> {
            demoFigures.make();
            almostReady.fire(new AlmostReady());
            progress.started();
            ReadyNews.lines(installation.get(), accounts).forEach(LOG::info);
        }));
    }

    void end(@Observes Shutdown shutdown) {
        tasks.forEach(task -> task.cancel(false));
    }

    /** Whether the monitor has become ready. */
    @Singleton
    public static class Progress {

        private volatile boolean started;

        void started() {
            started = true;
        }

        public boolean isStarted() {
            return started;
        }
    }
}
