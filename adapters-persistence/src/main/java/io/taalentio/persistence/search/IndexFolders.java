package io.taalentio.persistence.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one index of Lucene. There may be several: the one that answers, one that is being filled to take its place, and
 * those of other nodes that share the disk; whoever has opened a folder holds its lock.
 */
final class IndexFolders implements IndexHome {

    private static final System.Logger LOG = System.getLogger(IndexFolders.class.getName());
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private final Path home;

    IndexFolders(Path home) {
        this.home = home;
    }

    record Folder(LuceneIndex index, Path path) implements Opened {

        @Override
        public void publish() {
            // Whoever asks is led to it by the node itself.
        }

        @Override
        public void drop() throws IOException {
            index.close();
            delete(path);
        }
    }

    @Override
    public boolean shared() {
        return false;
    }

    /** An index that was followed to somewhere, if a folder holds one that nobody has open. */
    @Override
    public @Nullable Folder existing(String origin) throws IOException {
        for (String name : NAMES) {
            Path folder = home.resolve(name);
            if (Files.isDirectory(folder)) {
                try {
                    LuceneIndex index = new LuceneIndex(FSDirectory.open(folder), origin);
                    if (index.position() != LuceneIndex.NOWHERE) {
                        return new Folder(index, folder);
                    }
                    index.close();
                    delete(folder);
                } catch (LockObtainFailedException e) {
                    LOG.log(System.Logger.Level.DEBUG, "{0} is in use", folder);
                } catch (IOException | RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "The search index in {0} cannot be read: {1}", folder, e);
                    delete(folder);
                }
            }
        }
        return null;
    }

    /** An empty index in a folder that nobody has open. */
    @Override
    public Folder empty(String origin) throws IOException {
        for (String name : NAMES) {
            Path folder = home.resolve(name);
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                try {
                    return new Folder(new LuceneIndex(FSDirectory.open(folder), origin), folder);
                } catch (LockObtainFailedException e) {
                    LOG.log(System.Logger.Level.DEBUG, "{0} was taken", folder);
                }
            }
        }
        throw new IOException("no folder is left in " + home);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
