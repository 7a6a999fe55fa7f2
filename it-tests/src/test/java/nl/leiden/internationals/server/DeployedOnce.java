package nl.leiden.internationals.server;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Deploys the WAR as soon as Arquillian has started the server, for all classes of the run: each would wait for its own deployment
 * longer than for its answers.
 */
public final class DeployedOnce implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Deployer.class);
    }

    /** Arquillian makes one for a run. */
    public static final class Deployer {

        void deploy(@Observes AfterStart started) throws DeploymentException {
            started.getDeployableContainer().deploy(WarDeployment.war());
        }

        void undeploy(@Observes BeforeStop stopping) throws DeploymentException {
            DeployableContainer<?> server = stopping.getDeployableContainer();
            server.undeploy(WarDeployment.war());
        }
    }
}
