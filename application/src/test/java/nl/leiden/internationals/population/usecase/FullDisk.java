package nl.leiden.internationals.population.usecase;

import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.port.DiskFull;
import nl.leiden.internationals.population.port.ExtractImports;
import nl.leiden.internationals.population.port.InMemoryExtractImports;
import nl.leiden.internationals.population.port.InMemoryKeptTallies;
import nl.leiden.internationals.population.port.InMemoryStore;
import nl.leiden.internationals.population.port.KeptTallies;
import nl.leiden.internationals.population.release.ReleaseId;

/** A disk on which nothing can be written as long as it is full; what is there can be read. */
final class FullDisk {

    boolean full;

    KeptTallies tallies(InMemoryStore store) {
        KeptTallies tallies = new InMemoryKeptTallies(store);
        return new KeptTallies() {
            @Override
            public void keep(ReleaseId release, byte[] content) {
                write(() -> tallies.keep(release, content));
            }

            @Override
            public Optional<byte[]> find(ReleaseId release) {
                return tallies.find(release);
            }

            @Override
            public void forget(ReleaseId release) {
                write(() -> tallies.forget(release));
            }
        };
    }

    ExtractImports imports(InMemoryStore store) {
        ExtractImports imports = new InMemoryExtractImports(store);
        return new ExtractImports() {
            @Override
            public void put(ExtractImport extractImport) {
                write(() -> imports.put(extractImport));
            }

            @Override
            public Optional<ExtractImport> find(ExtractId id) {
                return imports.find(id);
            }

            @Override
            public List<ExtractImport> newest(int without, int most) {
                return imports.newest(without, most);
            }

            @Override
            public int count() {
                return imports.count();
            }

            @Override
            public List<ExtractImport.Running> running() {
                return imports.running();
            }
        };
    }

    private void write(Runnable change) {
        if (full) {
            throw new DiskFull();
        }
        change.run();
    }
}
